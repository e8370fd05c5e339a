// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/dataset.h"
#include "encoding/first_figure.h"
#include "figure/entity.h"
#include "figure/figure_spec.h"
#include "figure/figure_template.h"
#include "import/importer.h"
#include "storage/package_stamp.h"
#include "workspace/output.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace driftline {

/// Datasets and the figures made of them: what the user works on, and what a Data Package holds. A value;
/// datasets are shared, so copies are cheap.
struct Workspace {
    std::string name;
    std::string title;
    std::string description;
    std::string version;
    std::vector<Contributor> contributors;
    std::vector<Licence> licences;
    std::vector<DatasetPtr> datasets;
    std::vector<FigureSpec> figures;
    std::vector<Output> outputs;
    std::vector<DatasetOrigin> origins;      ///< of those datasets that were read from tables, or typed
    std::vector<Preparation> preparations{}; ///< of those datasets that were changed after they were read
    std::vector<FigureTemplate> templates{}; ///< designs to apply to figures, each of another name
    Entities entities{};                     ///< how its figures call and draw places and categories

    /// By what the datasets hold, not by where they lie.
    bool operator==(const Workspace& other) const;
    DatasetPtr dataset(std::string_view id) const;
    const FigureSpec* figure(std::string_view id) const;
    const DatasetOrigin* origin(std::string_view dataset) const;
    const Preparation* preparation(std::string_view dataset) const;
    const FigureTemplate* figureTemplate(std::string_view wanted) const;
};

/// What an import became, with everything worth telling the user.
struct LoadedWorkspace {
    Workspace workspace;
    Diagnostics findings;
    bool isWorkspace = false;      ///< saved by Driftline, so that saving again loses nothing of the file
    bool isPicture = false;        ///< came out of a picture: one figure with the rows that it shows
    PackageStamp onDisk{};         ///< what it was read from, if whoever read it looked
    std::vector<Error> rejected{}; ///< broken tables and figures that were left out; told in findings too
    InputFiles inputs{};           ///< the files that it was read from, which nothing may be written over
};

/// Reads the figures of an imported package. A package without figures gets a first sensible one for each
/// dataset that can be drawn, unless Driftline saved it so; `choices` say which rows it shows and how. A
/// broken figure or template, or a second one of the same id or name, is left out alone: it is in
/// LoadedWorkspace::rejected, and isWorkspace is false then, because saving in place would lose it.
/// Codes: figure.choices-unused (there are choices and no first figure they could be for), those of outputs
/// and entities.
Result<LoadedWorkspace> workspaceFrom(const ImportedPackage& package, const FirstChoices& choices = {});

/// The id itself, or with "-2", "-3" … until nobody has it.
std::string freeId(const std::string& id, const std::function<bool(const std::string&)>& isTaken);

/// The name itself, or with " 2", " 3" … until no template of the workspace has it.
std::string freeTemplateName(const std::string& name, const Workspace& workspace);

using IsTaken = std::function<bool(const std::string&)>;
/// The same with "-2", "-3" … where somebody else has the id of a dataset or figure. Figures go on reading
/// their own datasets, and outputs their own figures.
Workspace withFreeIds(Workspace workspace, const IsTaken& isDataset, const IsTaken& isFigure);

/// The same with everything of `other` added. Ids and files of outputs that are taken get "-2", "-3" …, names
/// of templates " 2", " 3" …; figures, templates and formulas go on naming their own datasets. What is known
/// of a place or category here stays.
Workspace merged(const Workspace& workspace, const Workspace& other);

} // namespace driftline
