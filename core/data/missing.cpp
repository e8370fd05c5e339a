// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/missing.h"

#include "base/text.h"
#include "data/sentences.h"

namespace driftline {

std::string_view missingLabel(MissingReason reason) {
    switch (reason) {
    case MissingReason::None:
        return "";
    case MissingReason::NotReported:
        return "not reported";
    case MissingReason::NotAsked:
        return "not asked";
    case MissingReason::DontKnow:
        return "don’t know";
    case MissingReason::Refused:
        return "refused";
    case MissingReason::Confidential:
        return "confidential";
    case MissingReason::DidNotExist:
        return data_sentences::didNotExist;
    case MissingReason::Unparseable:
        return "unreadable";
    case MissingReason::NotComputable:
        return "not computable";
    }
    return "";
}

MissingReason missingReasonFor(std::string_view label) {
    const auto low = lowered(label);
    const auto says = [&low](std::string_view word) { return low.find(word) != std::string::npos; };
    if (says("refus"))
        return MissingReason::Refused;
    if (says("know"))
        return MissingReason::DontKnow;
    if (says("asked"))
        return MissingReason::NotAsked;
    if (says("confidential") || says("suppress"))
        return MissingReason::Confidential;
    if (says("exist"))
        return MissingReason::DidNotExist;
    if (says("unreadable"))
        return MissingReason::Unparseable;
    if (says("comput"))
        return MissingReason::NotComputable;
    return MissingReason::NotReported;
}

} // namespace driftline
