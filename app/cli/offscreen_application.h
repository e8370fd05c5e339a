// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <thread>

class QApplication;

namespace driftline {

/// Reads which fonts are installed on a thread of its own, because that takes as long as resolving a figure,
/// and an OffscreenApplication would wait for it. It changes the environment as OffscreenApplication does, so
/// make it before other threads start, and destroy it before the application is made.
class FontsAhead {
public:
    FontsAhead();
    ~FontsAhead();
    FontsAhead(const FontsAhead&) = delete;
    FontsAhead& operator=(const FontsAhead&) = delete;
    FontsAhead(FontsAhead&&) = delete;
    FontsAhead& operator=(FontsAhead&&) = delete;

private:
    std::thread m_thread;
};

/// What painting needs of Qt, without a display, and the same whatever the user's locale, desktop theme
/// and scaling: it takes them out of the environment of this process. At most one at a time.
class OffscreenApplication {
public:
    /// `scale`: pixels of the screen that is not there to one of its units.
    explicit OffscreenApplication(int scale = 1);
    ~OffscreenApplication();
    OffscreenApplication(const OffscreenApplication&) = delete;
    OffscreenApplication& operator=(const OffscreenApplication&) = delete;
    OffscreenApplication(OffscreenApplication&&) = delete;
    OffscreenApplication& operator=(OffscreenApplication&&) = delete;

private:
    std::unique_ptr<QApplication> m_application;
};

} // namespace driftline
