#include "client/panels/new_request/purchase_lines_model.hpp"

#include "client/panels/new_request/purchase_numbers.hpp"

#include <algorithm>

namespace ilvm::panels {
namespace {

constexpr int rateColumn = rateCell;

const LineText& blankLine() {
    static const LineText blank{{}, {}, {}, usualRate()};
    return blank;
}

} // namespace

int LinesModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(lines_.size()) + 1;
}

int LinesModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : lineCells;
}

QVariant LinesModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::DisplayRole) return titleOf(static_cast<LineCell>(section));
    if (role == Qt::TextAlignmentRole)
        return int((section == labelCell ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    return {};
}

Qt::ItemFlags LinesModel::flags(const QModelIndex& index) const {
    const auto flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    return index.column() == amountCell ? flags : flags | Qt::ItemIsEditable;
}

QVariant LinesModel::data(const QModelIndex& index, int role) const {
    const bool isLast = index.row() == static_cast<int>(lines_.size());
    const auto& line = isLast ? blankLine() : lines_[static_cast<std::size_t>(index.row())];
    const QString wrong = isLast ? QString() : problem(index.row(), index.column());
    const auto shown = [&]() -> QString {
        if (isLast && (role == Qt::DisplayRole || index.column() == amountCell)) return {};
        if (index.column() != amountCell) return textIn(line, index.column());
        const auto amount = readingOf(line).amount;
        return amount ? shownCents(*amount) : QString();
    };
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == rateColumn && wrong.isEmpty() && !shown().isEmpty() &&
            !shown().contains(QLatin1Char('%')))
            return QString(shown() + QStringLiteral(" %"));
        return shown();
    case Qt::EditRole:
        return shown();
    case Qt::ToolTipRole:
        return wrong.isEmpty() ? shown() : wrong;
    case problemRole:
        return wrong;
    case Qt::AccessibleTextRole: {
        const QString named = titleOf(static_cast<LineCell>(index.column())) + QStringLiteral(", ") + shown();
        return wrong.isEmpty() ? named : named + QStringLiteral(", ") + wrong;
    }
    default:
        return {};
    }
}

bool LinesModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::EditRole || index.column() == amountCell) return false;
    const QString text = value.toString();
    if (index.row() == static_cast<int>(lines_.size())) {
        if (text == textIn(blankLine(), index.column()) || text.trimmed().isEmpty()) return false;
        beginInsertRows({}, index.row() + 1, index.row() + 1); // what was the empty row is this line now
        lines_.push_back(blankLine());
        endInsertRows();
    }
    auto& cell = textIn(lines_[static_cast<std::size_t>(index.row())], index.column());
    if (cell == text) return true;
    cell = text;
    std::erase_if(told_, [&](const Told& each) { return each.row == index.row() && each.cell == index.column(); });
    tellRow(index.row());
    Q_EMIT edited();
    return true;
}

void LinesModel::tellRow(int row) {
    Q_EMIT dataChanged(index(row, 0), index(row, lineCells - 1));
}

void LinesModel::setLines(std::vector<LineText> lines) {
    beginResetModel();
    lines_ = std::move(lines);
    told_.clear();
    strict_ = false;
    endResetModel();
    Q_EMIT edited();
}

void LinesModel::insert(int row, const std::vector<LineText>& fresh) {
    if (fresh.empty()) return;
    const auto at = std::clamp(row, 0, static_cast<int>(lines_.size()));
    const bool replaces = at < static_cast<int>(lines_.size()) && lines_[static_cast<std::size_t>(at)].isBlank();
    beginResetModel();
    if (replaces) lines_.erase(lines_.begin() + at);
    lines_.insert(lines_.begin() + at, fresh.begin(), fresh.end());
    told_.clear(); // the rows are no longer those that were told about
    endResetModel();
    Q_EMIT edited();
}

void LinesModel::remove(int row) {
    if (row < 0 || row >= static_cast<int>(lines_.size())) return;
    beginRemoveRows({}, row, row);
    lines_.erase(lines_.begin() + row);
    std::erase_if(told_, [&](const Told& each) { return each.row == row; });
    for (auto& each : told_)
        if (each.row > row) --each.row;
    endRemoveRows();
    Q_EMIT edited();
}

void LinesModel::setStrict(bool strict) {
    strict_ = strict;
    if (!lines_.empty()) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, lineCells - 1));
}

void LinesModel::setProblem(int row, int cell, const QString& problem) {
    if (row < 0 || row >= static_cast<int>(lines_.size())) return;
    told_.push_back({row, cell, problem});
    tellRow(row);
}

void LinesModel::clearProblems() {
    told_.clear();
    if (!lines_.empty()) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, lineCells - 1));
}

QString LinesModel::problem(int row, int cell) const {
    for (const auto& each : told_)
        if (each.row == row && each.cell == cell) return each.problem;
    const auto& line = lines_[static_cast<std::size_t>(row)];
    if (cell == amountCell || line.isBlank()) return {};
    const auto reading = readingOf(line);
    const auto place = static_cast<std::size_t>(cell);
    if (strict_ && reading.missing[place]) return tr("This cell is empty.");
    return reading.problems[place];
}

std::vector<domain::PurchaseLine> LinesModel::readLines() const {
    std::vector<domain::PurchaseLine> read;
    for (const auto& line : lines_)
        if (!line.isBlank()) read.push_back(readingOf(line).line);
    return read;
}

int LinesModel::sentRow(int line) const {
    for (int row = 0; row < static_cast<int>(lines_.size()); ++row)
        if (!lines_[static_cast<std::size_t>(row)].isBlank() && line-- == 0) return row;
    return -1;
}

bool LinesModel::areRight() const {
    bool some = false;
    for (const auto& line : lines_) {
        if (line.isBlank()) continue;
        if (!readingOf(line).isRight()) return false;
        some = true;
    }
    return some;
}

QStringList LinesModel::sentences() const {
    QStringList all;
    for (int row = 0; row < static_cast<int>(lines_.size()); ++row)
        for (int cell = 0; cell < lineCells; ++cell)
            if (const QString wrong = problem(row, cell); !wrong.isEmpty())
                all.append(tr("Line %1, %2: %3")
                               .arg(QString::number(row + 1), titleOf(static_cast<LineCell>(cell)).toLower(), wrong));
    return all;
}

QModelIndex LinesModel::firstWrong() const {
    for (int row = 0; row < static_cast<int>(lines_.size()); ++row)
        for (int cell = 0; cell < lineCells; ++cell)
            if (!problem(row, cell).isEmpty()) return index(row, cell);
    return {};
}

} // namespace ilvm::panels
