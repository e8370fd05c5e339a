// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "guide/guide_examples.h"

#include "figure/figure_json.h"
#include "guide/guide_book.h"

namespace driftline {

Result<std::vector<std::shared_ptr<const FigureSpec>>> guideExamples() {
    std::vector<std::shared_ptr<const FigureSpec>> examples;
    for (const auto& chapter : guideChapters()) {
        for (const auto& block : chapter.text.blocks) {
            if (block.language != "json")
                continue;
            auto figure = parseFigure(block.text, chapter.file, {});
            if (!figure)
                return tl::unexpected(std::move(figure.error()));
            examples.push_back(std::make_shared<const FigureSpec>(*std::move(figure)));
        }
    }
    return examples;
}

} // namespace driftline
