// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/sentence.h"

#include <cstddef>
#include <string_view>

/// What a person reads from this library (see base/sentence.h), file by file.
namespace driftline::storage_sentences {

// Package files
inline constexpr CodedSentence<std::string_view, std::string_view> packageUnsafePath{
    "package.unsafe-path",
    "The file name {} is refused because it {}. Put the file inside the package and name it relative to "
    "datapackage.json."};
inline constexpr CodedSentence<> fileIsNotPlain{
    "file.unreadable", "This is not an ordinary file. Put a copy of the data there instead."};
inline constexpr const char* leadsOutOfPackage = "is a link that leads out of the package";
inline constexpr CodedSentence<> fileMissingInPackage{"file.missing",
                                                      "There is no such file in the package."};
inline constexpr const char* isAbsolutePath = "is an absolute path";
inline constexpr const char* namesDrive = "names a drive";
inline constexpr const char* holdsBackslash = "holds a backslash (write / between folders)";
inline constexpr const char* holdsControlCharacters = "holds control characters";
inline constexpr const char* climbsOut = "climbs out of its folder with “..”";
inline constexpr const char* namesNoFile = "names no file";

// Package folder
inline constexpr CodedSentence<> workspaceFolderTaken{
    "workspace.folder-taken",
    "This file is not part of the workspace, and saving would replace it. Rename it, or choose another "
    "folder."};
inline constexpr const char* fileOfThatNameIsThere = "a file of that name is there";
inline constexpr CodedSentence<> workspaceFolderHoldsOtherFiles{
    "workspace.folder-taken",
    "The folder holds other files, which saving could mix up. Choose a new or an empty folder."};

// Staged save
inline constexpr CodedSentence<std::string_view> workspaceUnfinished{
    "workspace.unfinished",
    "The workspace was saved, but this file could not be put in its place ({}). Driftline opens the new "
    "workspace all the same; for other programs, fix this and save again."};
inline constexpr const char* linkIsInTheWay = "a link is in the way";
inline constexpr const char* folderOrLinkIsInTheWay = "a folder or a link is in the way";
inline constexpr CodedSentence<std::string_view> workspaceUnwritable{
    "file.unwritable",
    "The workspace cannot be written there ({}). Choose a folder you may write to, with free space."};

// Zip bytes
inline constexpr CodedSentence<std::string_view> zipFailed{
    "zip.failed", "The zip archive could not be made ({}). Save to a folder instead."};
inline constexpr const char* bytesCannotBeReadBack = "its bytes cannot be read back";
inline constexpr const char* notEnoughMemory = "there is not enough memory";

// Zip files
inline constexpr CodedSentence<std::string_view> zipDamaged{
    "zip.damaged", "The zip archive cannot be read ({}). Copy or download it again, or pack it anew."};
inline constexpr CodedSentence<> fileMissingInArchive{"file.missing",
                                                      "There is no such file in the archive."};
inline constexpr const char* entryHasAnotherLength = "an entry is not as long as the archive says";
inline constexpr CodedSentence<std::string_view> zipTooLarge{
    "zip.too-large", "The zip archive is refused: {}. Unpack it yourself if you trust it."};
inline constexpr const char* listOfEntriesIsBroken = "its list of entries is broken";
inline constexpr CodedSentence<std::string_view> zipUnsafePath{
    "zip.unsafe-path",
    "The zip archive is refused, because its entry {} would be written outside of its folder. Do not trust "
    "this file; ask its sender."};
inline constexpr CodedSentence<std::string_view> zipEncrypted{
    "zip.encrypted", "The entry {} is locked with a password. Unpack the archive, then open the folder."};
inline constexpr Sentence<std::size_t> unpacksToMoreMegabytes{"it unpacks to more than {} MB"};
inline constexpr Sentence<std::string_view, std::size_t> entryUnpacksToMore{
    "its entry {} unpacks to more than {} times its size"};
inline constexpr Sentence<std::string_view> holdsEntryTwice{"it holds {} twice"};
inline constexpr Sentence<long int, long int> holdsTooManyEntries{
    "it holds {} entries, and at most {} are read"};
inline constexpr CodedSentence<> fileMissingOnDisk{"file.missing",
                                                   "There is no such file. Check the name and the folder."};

} // namespace driftline::storage_sentences
