// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/caption_texts.h"

#include "publish/sentences.h"

namespace driftline {

std::string altTextDocument(const Scene& scene) {
    return publish_sentences::altTexts(scene.alt.what.empty() ? scene.title : scene.alt.what, scene.altText);
}

std::string captionList(const std::vector<CaptionedPicture>& pictures) {
    std::string text;
    int number = 0;
    for (std::size_t i = 0; i < pictures.size();) {
        auto files = pictures[i].file;
        auto next = i + 1;
        for (; next < pictures.size() && pictures[next].caption == pictures[i].caption; ++next)
            files += ", " + pictures[next].file;
        ++number;
        if (number > 1)
            text += "\n";
        text.append(publish_sentences::numberedCaption(number, files, pictures[i].caption));
        i = next;
    }
    return text;
}

} // namespace driftline
