#include "client/panels/recruitment_templates/template_items.hpp"

#include "client/panels/recruitment_templates/placeholders.hpp"
#include "client/ticket/faces.hpp"

#include <QCoreApplication>
#include <QRegularExpression>
#include <algorithm>

namespace ilvm::panels {
namespace {

using domain::Template, domain::TemplateTask, domain::Wish;
using ticket::words;

constexpr qsizetype longestCode = 40;

class TemplateWords {
    Q_DECLARE_TR_FUNCTIONS(TemplateWords)
};

template <typename T>
void addCodes(std::vector<std::string>& codes, const std::vector<T>& items) {
    for (const auto& item : items)
        codes.push_back(item.code);
}

template <typename T>
const T* withCode(const std::vector<T>& items, const std::string& code) {
    const auto found = std::find_if(items.begin(), items.end(), [&](const T& item) { return item.code == code; });
    return found == items.end() ? nullptr : &*found;
}

std::vector<std::string> taskCodes(const Template& model, const Template& saved) {
    std::vector<std::string> codes;
    addCodes(codes, model.tasks);
    addCodes(codes, saved.tasks);
    return codes;
}

// Those of the form's own fields too: in a text, a wish and a field are written alike.
std::vector<std::string> wishCodes(const Template& model, const Template& saved) {
    std::vector<std::string> codes;
    addCodes(codes, model.wishes);
    addCodes(codes, saved.wishes);
    for (const auto& field : formFields())
        codes.push_back(field.code);
    return codes;
}

template <typename T>
int insertAfter(std::vector<T>& items, int after, T item) {
    const int place = std::clamp(after + 1, 0, static_cast<int>(items.size()));
    items.insert(items.begin() + place, std::move(item));
    return place;
}

std::string copyName(const std::string& name) {
    return TemplateWords::tr("%1 (copy)").arg(words(name)).toStdString();
}

void replaceIn(std::string& text, const std::string& from, const std::string& to) {
    const std::string hole = "{" + from + "}";
    for (auto at = text.find(hole); at != text.npos; at = text.find(hole, at + to.size() + 2))
        text.replace(at, hole.size(), "{" + to + "}");
}

template <typename T>
void addDifferences(QStringList& all, const std::vector<T>& before, const std::vector<T>& after,
                    const std::array<QString, 4>& sentences) {
    const auto& [added, changed, removed, order] = sentences;
    std::vector<std::string> stayed, stayedBefore;
    for (const auto& item : after) {
        const auto* old = withCode(before, item.code);
        if (!old)
            all.append(added.arg(nameOf(item)));
        else if (!(*old == item))
            all.append(changed.arg(nameOf(item)));
        if (old) stayed.push_back(item.code);
    }
    for (const auto& item : before) {
        if (withCode(after, item.code))
            stayedBefore.push_back(item.code);
        else
            all.append(removed.arg(nameOf(item)));
    }
    if (stayed != stayedBefore) all.append(order);
}

} // namespace

std::string codeFor(const QString& words, const QString& fallback, const std::vector<std::string>& taken) {
    static const QRegularExpression holes(QStringLiteral("\\{[^}]*\\}")), marks(QStringLiteral("\\p{M}")),
        others(QStringLiteral("[^a-z0-9]+")), edges(QStringLiteral("^_+|_+$"));
    QString plain = words;
    plain.remove(holes);
    plain = plain.toLower();
    plain.replace(QStringLiteral("œ"), QStringLiteral("oe")).replace(QStringLiteral("æ"), QStringLiteral("ae"));
    plain = plain.normalized(QString::NormalizationForm_D).remove(marks);
    plain = plain.replace(others, QStringLiteral("_")).left(longestCode).remove(edges);
    if (plain.isEmpty()) plain = fallback;
    QString code = plain;
    for (int i = 2; std::find(taken.begin(), taken.end(), code.toStdString()) != taken.end(); ++i) {
        const QString number = QLatin1Char('_') % QString::number(i);
        code = plain.left(longestCode - number.size()) % number;
    }
    return code.toStdString();
}

int addTask(Template& model, const Template& saved, int after) {
    TemplateTask task;
    task.code = codeFor({}, QStringLiteral("tache"), taskCodes(model, saved));
    return insertAfter(model.tasks, after, std::move(task));
}

int addWish(Template& model, const Template& saved, int after) {
    Wish wish;
    wish.code = codeFor({}, QStringLiteral("souhait"), wishCodes(model, saved));
    return insertAfter(model.wishes, after, std::move(wish));
}

int duplicateTask(Template& model, const Template& saved, int task) {
    auto copy = model.tasks.at(static_cast<std::size_t>(task));
    copy.title = copyName(copy.title);
    copy.code = codeFor(words(copy.title), QStringLiteral("tache"), taskCodes(model, saved));
    return insertAfter(model.tasks, task, std::move(copy));
}

int duplicateWish(Template& model, const Template& saved, int wish) {
    auto copy = model.wishes.at(static_cast<std::size_t>(wish));
    copy.label = copyName(copy.label);
    copy.code = codeFor(words(copy.label), QStringLiteral("souhait"), wishCodes(model, saved));
    return insertAfter(model.wishes, wish, std::move(copy));
}

void removeTask(Template& model, int task) {
    const auto gone = model.tasks.begin() + task;
    const std::string code = gone->code;
    model.tasks.erase(gone);
    if (withCode(model.tasks, code)) return; // another one has the same
    for (auto& other : model.tasks)
        std::erase(other.waits_for, code);
}

void removeWish(Template& model, int wish) {
    model.wishes.erase(model.wishes.begin() + wish);
}

void writeTask(Template& model, const Template& saved, int task, const TemplateTask& written) {
    auto& place = model.tasks.at(static_cast<std::size_t>(task));
    const std::string before = place.code;
    place = written;
    if (withCode(saved.tasks, before)) return;
    place.code.clear(); // its own code is free for it
    const auto code = codeFor(words(written.title), QStringLiteral("tache"), taskCodes(model, saved));
    place.code = code;
    for (auto& other : model.tasks)
        std::replace(other.waits_for.begin(), other.waits_for.end(), before, code);
}

void writeWish(Template& model, const Template& saved, int wish, const Wish& written) {
    auto& place = model.wishes.at(static_cast<std::size_t>(wish));
    const std::string before = place.code;
    place = written;
    if (withCode(saved.wishes, before)) return;
    place.code.clear();
    const auto code = codeFor(words(written.label), QStringLiteral("souhait"), wishCodes(model, saved));
    place.code = code;
    for (auto& task : model.tasks) {
        if (task.wish == before) task.wish = code;
        replaceIn(task.title, before, code);
        replaceIn(task.text, before, code);
    }
}

QStringList differences(const Template& before, const Template& after) {
    QStringList all;
    addDifferences(all, before.tasks, after.tasks,
                   {TemplateWords::tr("task added: %1"), TemplateWords::tr("task changed: %1"),
                    TemplateWords::tr("task removed: %1"), TemplateWords::tr("tasks in another order")});
    addDifferences(all, before.wishes, after.wishes,
                   {TemplateWords::tr("wish added: %1"), TemplateWords::tr("wish changed: %1"),
                    TemplateWords::tr("wish removed: %1"), TemplateWords::tr("wishes in another order")});
    return all;
}

// "Badge : {person}" is called "Badge".
QString nameOf(const TemplateTask& task) {
    static const QRegularExpression holes(QStringLiteral("[\\s:,\\x{2013}-]*\\{[^}]*\\}"));
    const QString title = words(task.title).remove(holes).simplified();
    if (!title.isEmpty()) return title;
    return words(task.title).trimmed().isEmpty() ? TemplateWords::tr("Task without a title") : words(task.title);
}

QString nameOf(const Wish& wish) {
    const QString label = words(wish.label).trimmed();
    return label.isEmpty() ? TemplateWords::tr("Wish without a name") : label;
}

} // namespace ilvm::panels
