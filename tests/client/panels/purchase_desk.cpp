#include "tests/client/panels/purchase_desk.hpp"

#include <QDropEvent>
#include <QMimeData>
#include <QtTest>

namespace ilvm::tests {
namespace {

api::Budgets budgets() {
    return {{{"INF-2026", "Informatique 2026", 2026, true, 2'000'00, 10'000'00, 5'000'00, 3'000'00, 0},
             {"EDU-2026", "Éducatif 2026", 2026, false, 500'00, {}, {}, {}, {}}}};
}

} // namespace

api::KnownSupplier buroteq() {
    api::KnownSupplier known;
    known.id = "5";
    known.name = "Buroteq";
    known.siret = siret.toStdString();
    known.iban = rightIban.toStdString();
    return known;
}

api::RibCheck ribSays(api::RibOutcome outcome, const QString& found) {
    api::RibCheck check;
    check.outcome = outcome;
    check.found = {found.toStdString()};
    if (outcome != api::RibOutcome::match) check.reason = "Le RIB porte un autre compte.";
    return check;
}

void type(const QString& words) {
    for (const QChar c : words)
        QTest::sendKeyEvent(QTest::Click, QApplication::focusWidget(), Qt::Key_unknown, QString(c), Qt::NoModifier);
}

void press(Qt::Key key, Qt::KeyboardModifiers modifiers) {
    QTest::keyClick(QApplication::focusWidget(), key, modifiers);
}

PurchaseDesk::PurchaseDesk() {
    server().always(attaching, [](const support::FakeRequest& request) {
        const bool isRib = request.path.toLower().contains("rib");
        return support::replyOf(
            api::Uploaded{isRib ? "72" : "71", "00", 3, "application/pdf", isRib ? "rib.pdf" : "devis.pdf"}, 201);
    });
    server().always(previewing, support::replyOf(api::Preview{}));
    server().always("GET /api/v1/budgets", support::replyOf(budgets()));
    server().always("GET /api/v1/suppliers", support::replyOf(api::Suppliers{}));
    server().always(comparing, support::replyOf(ribSays(api::RibOutcome::match, rightIban)));
    open();
}

PurchaseDesk::~PurchaseDesk() {
    form_.reset();
    program_.session.reset();
}

void PurchaseDesk::open() {
    program_.open();
    form_ = std::make_unique<panels::PurchaseForm>(workspace());
    const int before = server().count("GET /api/v1/budgets");
    form_->resize(900, 900);
    form_->show();
    form_->activateWindow();
    if (!QTest::qWaitForWindowActive(form_.get()) ||
        !QTest::qWaitFor([&] { return server().count("GET /api/v1/budgets") > before; }))
        qFatal("the form does not open");
    form_->focusFirst();
}

void PurchaseDesk::reopen() {
    form_.reset();
    program_.session.reset();
    open();
}

void PurchaseDesk::fill() {
    line("Title").setText(text("Écrans de l'accueil"));
    editor("Need").setPlainText(text("Un seul écran pour trois."));
    line("Wished for").setText(text("24/12/2026"));
    form_->lines().model().insert(0, {{text("Écran"), text("3"), text("199,90"), text("20")}});
    form_->charge().restore(text("INF-2026"), text("Informatique 2026"), text("4210"));
    line("Name").setText(text("Buroteq"));
    line("SIRET").setText(siret);
    line("IBAN").setText(rightIban);
    if (!drop({pdf(text("devis.pdf")), pdf(text("rib.pdf"))}) ||
        !QTest::qWaitFor([this] { return form_->pieces().pieces().size() == 2; }))
        qFatal("the files do not arrive");
}

QPushButton& PurchaseDesk::sendButton() {
    const auto all = form_->findChildren<QPushButton*>();
    return **std::find_if(all.begin(), all.end(), [](const QPushButton* button) {
        return button->text() == QStringLiteral("Send the request");
    });
}

QString PurchaseDesk::spoken() {
    QStringList all;
    const auto labels = form_->findChildren<QLabel*>();
    for (const auto* label : labels)
        if (label->isVisible()) all.append(label->text());
    return all.join(QLatin1Char('\n'));
}

QString PurchaseDesk::file(const QString& name, const QByteArray& bytes) {
    QFile made(program_.folder.filePath(name));
    if (!made.open(QIODevice::WriteOnly)) qFatal("%s cannot be written", qPrintable(name));
    made.write(bytes);
    return made.fileName();
}

bool PurchaseDesk::drop(const QStringList& paths) {
    QMimeData data;
    QList<QUrl> urls;
    for (const auto& path : paths)
        urls.append(QUrl::fromLocalFile(path));
    data.setUrls(urls);
    QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(form_.get(), &enter);
    if (!enter.isAccepted()) return false;
    QDropEvent dropped({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(form_.get(), &dropped);
    return dropped.isAccepted();
}

QList<support::FakeRequest> PurchaseDesk::sent() {
    QList<support::FakeRequest> all;
    for (const auto& request : server().requests(submitting))
        if (request.path == "/api/v1/tickets") all.append(request);
    return all;
}

} // namespace ilvm::tests
