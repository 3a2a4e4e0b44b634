// Leaves pictures of every place of the client: ilvm-pictures FOLDER [--only WORD]. The window is the real one, over a
// server of this process; dates and ages are those of now.
#include "client/kit/language.hpp"
#include "client/shell/sign_in_page.hpp"
#include "client/ticket/row_list.hpp"
#include "tests/client/desk/album.hpp"
#include "tests/client/desk/pictures_purchase.hpp"
#include "tests/client/desk/pictures_recruitment.hpp"
#include "tests/client/desk/purchase_world.hpp"
#include "tests/client/support/text.hpp"

#include <QApplication>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QTest>

using namespace ilvm;
using tests::Album;
using tests::Desk;
using tests::Look;
using tests::place;
using tests::Seat;
using tests::text;

namespace {

void technician(Album& album, kit::Theme& theme, const Look& look, tests::World world, const QString& name) {
    if (!album.wants(name)) return;
    Desk desk(theme, std::move(world), look.size);
    desk.window().openTicket(QStringLiteral("INC-00482"));
    desk.waitFor([&] { return !desk.truth().messages(QStringLiteral("INC-00482")).empty(); });
    album.keep(desk.window(), name);
}

void writeRequest(Desk& desk) {
    auto* list = desk.window().findChild<QListWidget*>();
    list->setCurrentRow(1);
    const auto fields = desk.window().findChildren<QLineEdit*>();
    for (auto* field : fields)
        if (field->accessibleName().startsWith(QStringLiteral("Titre")))
            field->setText(QStringLiteral("Portable pour les visites à domicile"));
    QTest::qWait(500); // the preview is asked for after a pause
}

void decide(Desk& desk) {
    desk.window().openTicket(QStringLiteral("DEM-00414"));
    desk.waitFor([&] { return !desk.truth().messages(QStringLiteral("DEM-00414")).empty(); });
}

void openPurchase(Desk& desk) {
    desk.window().openTicket(QStringLiteral("ACH-00231"));
    QTest::qWait(100);
}

void openPurchasePage(Desk& desk) {
    openPurchase(desk);
    QTest::mouseClick(desk.button(QStringLiteral("Ouvrir le dossier")), Qt::LeftButton);
    desk.waitFor([&] { return desk.server().picturesSeen() > 0; });
    QTest::qWait(100);
}

void purchases(Album& album, kit::Theme& theme, const Look& look) {
    using api::RibOutcome;
    using domain::Status;
    const auto named = [&](const char* what) -> QString {
        return QStringLiteral("achat-%1-%2").arg(QLatin1String(what), look.name);
    };
    const QString manager = QStringLiteral("manager"), technician = QStringLiteral("technician");
    place(album, theme, look, tests::purchaseDesk(Seat::manager, Status::pending_n2), manager, named("volet"),
          openPurchase);
    place(album, theme, look, tests::purchaseDesk(Seat::manager, Status::pending_n2), manager, named("valider"),
          openPurchasePage);
    place(album, theme, look, tests::purchaseDesk(Seat::manager, Status::pending_n2, RibOutcome::mismatch), manager,
          named("different"), openPurchasePage);
    place(album, theme, look, tests::purchaseDesk(Seat::manager, Status::pending_n2, RibOutcome::unreadable), manager,
          named("illisible"), openPurchasePage);
    place(album, theme, look, tests::purchaseDesk(Seat::technician, Status::in_progress), technician, named("preparer"),
          openPurchasePage);
    place(album, theme, look, tests::purchaseDesk(Seat::requester, Status::ordered), QStringLiteral("requests"),
          named("livraison"), openPurchasePage);
}

void suppliersAndSigning(Album& album, kit::Theme& theme, const Look& look) {
    using domain::Status;
    const auto named = [&](const char* what) -> QString {
        return QString::fromLatin1(what) + QLatin1Char('-') + look.name;
    };
    const QString suppliers = QStringLiteral("suppliers"), manager = QStringLiteral("manager"),
                  purchases = QStringLiteral("purchases");
    place(album, theme, look, tests::signingDesk(), suppliers, named("fournisseurs"), tests::openSupplier);
    place(album, theme, look, tests::signingDesk(), suppliers, named("fournisseurs-aucun-choisi"));
    place(album, theme, look, tests::signingDesk(), suppliers, named("fournisseurs-rien"), tests::searchSupplier);
    place(album, theme, look, tests::signingDesk(), purchases, named("signature"), tests::openSigning);
    place(album, theme, look, tests::purchaseDesk(Seat::technician, Status::in_progress), purchases,
          named("preparation"), tests::openPreparing);
    auto changed = tests::purchaseDesk(Seat::manager, Status::pending_n2);
    changed.find("ACH-00231")->purchase->iban_changed = true;
    changed.find("ACH-00231")->purchase->rib_check->known_ibans = {"FR1420041010050500013M02606"};
    place(album, theme, look, changed, manager, named("rappel"), tests::openCalling);
    place(album, theme, look, changed, manager, named("achat-inhabituel"), openPurchasePage);
}

using SignInState = std::function<void(shell::SignInPage&)>;

void signIn(Album& album, const QString& name, const QSize& size, const SignInState& show) {
    if (!album.wants(name)) return;
    QTemporaryDir folder;
    shell::Settings settings(folder.filePath(QStringLiteral("ilvm.ini")));
    settings.rememberServer(QStringLiteral("ilvm.example.fr"), {}, QStringLiteral("n.benali"));
    shell::SignInPage page(settings);
    page.resize(size);
    page.show();
    show(page);
    album.keep(page, name);
}

void signIns(Album& album, const Look& look) {
    const auto keep = [&](const char* name, const SignInState& show) {
        signIn(album, QString::fromLatin1(name) + QLatin1Char('-') + look.name, look.size, show);
    };
    keep("connexion", [](auto& page) { page.showProblem(text("Identifiant ou mot de passe incorrect.")); });
    keep("connexion-session", [](auto& page) { page.offerSession(true); });
    keep("connexion-essai", [](auto& page) {
        page.offerSession(true);
        page.setRunning(true);
    });
    keep("connexion-retour", [](auto& page) {
        page.offerSession(true);
        page.showNote(text("Le serveur Kerberos de votre réseau ne répond pas : connectez-vous avec votre mot de "
                           "passe."));
    });
}

void dialogs(Album& album, kit::Theme& theme, const Look& look, const QString& name) {
    if (!album.wants(name)) return;
    Desk desk(theme, tests::deskOf(Seat::technician), look.size);
    desk.window().openTicket(QStringLiteral("INC-00459"));
    QTest::mouseClick(desk.button(QStringLiteral("Clôturer INC-00459")), Qt::LeftButton);
    album.keepAll(desk.window(), name);
}

void chosen(Desk& desk) {
    decide(desk);
    auto* rows = qobject_cast<ticket::RowList*>(desk.list(QStringLiteral("Décisions en attente")));
    rows->check(QStringLiteral("DEM-00408"), true);
    rows->check(QStringLiteral("DEM-00466"), true);
    desk.window().say(QStringLiteral("DEM-00417 validé"), kit::Tone::ok);
}

void takeAll(Album& album, kit::Theme& theme, const Look& look) {
    theme.setScheme(look.scheme);
    theme.setTextPercent(look.text);
    theme.setMotion(false); // nothing is on its way
    const auto named = [&](const char* place) -> QString {
        return QString::fromLatin1(place) + QLatin1Char('-') + look.name;
    };
    technician(album, theme, look, tests::deskOf(Seat::technician), named("technicien"));
    place(album, theme, look, tests::emptyDesk(Seat::technician), QStringLiteral("technician"), named("tech-vide"));
    place(album, theme, look, tests::fullDesk(5'000), QStringLiteral("technician"), named("tech-plein"));
    place(album, theme, look, tests::deskOf(Seat::manager), QStringLiteral("manager"), named("manager"), decide);
    place(album, theme, look, tests::emptyDesk(Seat::manager), QStringLiteral("manager"), named("manager-vide"));
    place(album, theme, look, tests::deskOf(Seat::requester), QStringLiteral("requests"), named("demandes"),
          [](Desk& desk) { desk.window().openTicket(QStringLiteral("DEM-00414")); });
    place(album, theme, look, tests::emptyDesk(Seat::requester), QStringLiteral("requests"), named("demandes-vide"));
    place(album, theme, look, tests::deskOf(Seat::requester), QStringLiteral("new_request"), named("nouvelle"),
          writeRequest);
    place(album, theme, look, tests::deskOf(Seat::manager), QStringLiteral("new_request"), named("achat-haut"),
          [](Desk& desk) { tests::writePurchase(desk, tests::PurchaseView::top); });
    place(album, theme, look, tests::deskOf(Seat::manager), QStringLiteral("new_request"), named("achat-milieu"),
          [](Desk& desk) { tests::writePurchase(desk, tests::PurchaseView::middle); });
    place(album, theme, look, tests::deskOf(Seat::manager), QStringLiteral("new_request"), named("achat-bas"),
          [](Desk& desk) { tests::writePurchase(desk, tests::PurchaseView::bottom); });
    place(album, theme, look, tests::deskOf(Seat::requester), QStringLiteral("new_request"), named("achat-faux"),
          [](Desk& desk) { tests::writePurchase(desk, tests::PurchaseView::wrong); });
    place(album, theme, look, tests::deskOf(Seat::requester), QStringLiteral("new_request"), named("achat-autre"),
          [](Desk& desk) { tests::writePurchase(desk, tests::PurchaseView::differing); });
    place(album, theme, look, tests::deskOf(Seat::manager), QStringLiteral("manager"), named("plusieurs"), chosen);
    purchases(album, theme, look);
    suppliersAndSigning(album, theme, look);
    tests::keepRecruitments(album, theme, look);
    tests::keepAdministration(album, theme, look);
    tests::keepPersonal(album, theme, look);
    dialogs(album, theme, look, named("dialogue"));
    signIns(album, look);
}

} // namespace

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    const auto arguments = QApplication::arguments();
    const bool some = arguments.value(2) == QLatin1String("--only");
    if (arguments.size() != (some ? 4 : 2)) return 2;
    Album album(arguments.at(1), arguments.value(3));
    kit::speak(application, kit::Language::french);
    kit::Theme theme(application);
    for (const auto& look : {Look{QStringLiteral("clair")}, Look{QStringLiteral("sombre"), kit::Scheme::dark},
                             Look{QStringLiteral("petit"), kit::Scheme::light, {1100, 680}},
                             Look{QStringLiteral("130"), kit::Scheme::light, {1440, 900}, 130},
                             Look{QStringLiteral("petit130"), kit::Scheme::dark, {1100, 680}, 130},
                             Look{QStringLiteral("contraste"), kit::Scheme::contrastLight}})
        takeAll(album, theme, look);
    return 0;
}
