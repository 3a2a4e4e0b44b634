#include "client/kit/ask_dialog.hpp"
#include "client/kit/avatar.hpp"
#include "client/kit/banner.hpp"
#include "client/kit/bubble.hpp"
#include "client/kit/button.hpp"
#include "client/kit/card.hpp"
#include "client/kit/chip.hpp"
#include "client/kit/drop_zone.hpp"
#include "client/kit/empty_state.hpp"
#include "client/kit/field.hpp"
#include "client/kit/label.hpp"
#include "client/kit/painting.hpp"
#include "client/kit/priority_mark.hpp"
#include "client/kit/stepper.hpp"
#include "client/kit/style.hpp"
#include "client/kit/toast.hpp"
#include "focused_face.hpp"
#include "gallery.hpp"

#include <QBoxLayout>
#include <QDateEdit>
#include <QFocusEvent>
#include <QLineEdit>
#include <QPainter>

using namespace ilvm::kit;

namespace {

QHBoxLayout* rowIn(QBoxLayout* column, int spacing = 8) {
    auto* row = new QHBoxLayout;
    row->setSpacing(spacing);
    column->addLayout(row);
    return row;
}

Button* button(const char* text, ButtonVariant variant, const char* key = "") {
    auto* made = new Button(QString::fromUtf8(text), variant);
    made->setKey(QString::fromUtf8(key));
    return made;
}

QWidget* buttons() {
    auto* card = new Panel(&Tokens::surface, QStringLiteral("Boutons"));
    auto* first = rowIn(card->column());
    auto* primary = button("Valider", ButtonVariant::primary, "V");
    primary->setGlyph(Icon::check);
    first->addWidget(primary);
    first->addWidget(button("Transférer", ButtonVariant::secondary, "T"));
    first->addWidget(button("Refuser…", ButtonVariant::danger, "R"));
    first->addWidget(button("Annuler", ButtonVariant::ghost));
    first->addStretch();
    card->column()->addSpacing(2);
    auto* second = rowIn(card->column());
    ButtonFace focused;
    focused.text = QStringLiteral("Focus clavier");
    focused.focused = true;
    second->addWidget(new FocusedFace(focused));
    focused.variant = ButtonVariant::primary;
    second->insertWidget(0, new FocusedFace(focused));
    auto* refused = button("Indisponible", ButtonVariant::secondary);
    refused->setRefused(QStringLiteral("Votre demande : une autre personne doit valider"));
    second->addWidget(refused);
    auto* soft = button("Prendre en charge", ButtonVariant::soft);
    soft->setCompact(true);
    second->addWidget(soft);
    second->addStretch();
    return card;
}

void chips(QBoxLayout* column, std::initializer_list<ChipFace> faces) {
    auto* row = rowIn(column, 6);
    for (const ChipFace& face : faces)
        row->addWidget(new Chip(face));
    row->addStretch();
}

QWidget* statuses() {
    auto* card = new Panel(&Tokens::surface, QStringLiteral("Statuts"));
    chips(card->column(), {{QStringLiteral("À prendre en charge"), Tone::info},
                           {QStringLiteral("En cours"), Tone::info},
                           {QStringLiteral("En attente retour utilisateur"), Tone::warn}});
    chips(card->column(), {{QStringLiteral("Commandé"), Tone::ok},
                           {QStringLiteral("En attente de signature"), Tone::violet},
                           {QStringLiteral("Refusé"), Tone::danger},
                           {QStringLiteral("Clôturé"), Tone::neutral}});
    chips(card->column(), {{QStringLiteral("Attend depuis 6 j"), Tone::danger, Icon::clock},
                           {QStringLiteral("AD"), Tone::neutral, Icon::lock},
                           {QStringLiteral("Nouveau fournisseur"), Tone::violet, Icon::building}});
    return card;
}

QWidget* priorities() {
    auto* card = new Panel(&Tokens::surface, QStringLiteral("Priorités"));
    auto* row = rowIn(card->column(), 20);
    row->addWidget(new PriorityMark({Urgency::blocking, QStringLiteral("Bloquant")}));
    row->addWidget(new PriorityMark({Urgency::high, QStringLiteral("Haute")}));
    row->addWidget(new PriorityMark({Urgency::normal, QStringLiteral("Normale")}));
    row->addWidget(new PriorityMark({Urgency::low, QStringLiteral("Basse")}));
    row->addStretch();
    return card;
}

QWidget* fields() {
    auto* card = new Panel(&Tokens::surface, QStringLiteral("Champs"));
    card->column()->setSpacing(10);
    auto* code = new QLineEdit(QStringLiteral("6120"));
    code->setFont(tokens(code).font(TypeRole::reference));
    auto* iban = new QLineEdit(QStringLiteral("FR76 3000 6000 0112 3456 7890 180"));
    iban->setFont(tokens(iban).font(TypeRole::reference));
    auto* date = new QDateEdit(QDate(2026, 11, 26));
    date->setCalendarPopup(true);
    date->setDisplayFormat(QStringLiteral("dddd d MMMM yyyy"));
    auto* codeField = new Field(QStringLiteral("Code UF"), code);
    auto* ibanField = new Field(QStringLiteral("IBAN"), iban);
    auto* dateField = new Field(QStringLiteral("Date d'arrivée"), date);
    for (Field* field : {codeField, ibanField, dateField}) {
        field->setRequired(true);
        card->column()->addWidget(field);
    }
    ibanField->setError(QStringLiteral("Clé incorrecte : vérifiez les deux derniers chiffres."));
    dateField->setWarning(QStringLiteral("Dans 3 jours : délai standard 10 jours ouvrés."));
    code->setFocus();
    return card;
}

QWidget* discussion() {
    auto* card = new Panel(&Tokens::surface, QStringLiteral("Discussion : réponse, note interne"));
    BubbleFace face{QStringLiteral("Karim Haddad"),
                    QStringLiteral("karim"),
                    QStringLiteral("Je regarde tout de suite."),
                    QStringLiteral("11:52"),
                    QString(),
                    BubbleSide::mine};
    card->column()->addWidget(new Bubble(face));
    face.text = QStringLiteral("Invisible du demandeur.");
    face.time = QStringLiteral("11:53");
    face.internal = true;
    card->column()->addWidget(new Bubble(face));
    return card;
}

QWidget* dropZones() {
    auto* card = new Panel(&Tokens::surface, QStringLiteral("Zone de dépôt : repos, survol, refus"));
    auto* over = new DropZone(QString());
    over->showOver(QStringLiteral("Relâchez pour joindre devis.pdf"));
    auto* refused = new DropZone(QString());
    refused->showRefused(QStringLiteral("devis.docx n'est pas un PDF. Exportez-le en PDF."));
    card->column()->addWidget(new DropZone(QStringLiteral("Déposez le devis (PDF) ou parcourez")));
    card->column()->addWidget(over);
    card->column()->addWidget(refused);
    return card;
}

QWidget* banners() {
    auto* card = new Panel(&Tokens::surface, QStringLiteral("Bandeaux"));
    const auto add = [card](Tone tone, const char* text, const char* action) {
        auto* banner = new Banner(tone, QString::fromUtf8(text));
        banner->setAction(QString::fromUtf8(action));
        card->column()->addWidget(banner);
    };
    add(Tone::warn, "Hors connexion : 2 actions en attente d'envoi.", "Détails");
    add(Tone::danger, "Prise en charge refusée : déjà attribué à Inès.", "Recharger");
    add(Tone::info, "Une nouvelle version est disponible.", "Redémarrer");
    return card;
}

QWidget* notifications() {
    auto* card = new Panel(&Tokens::surface, QStringLiteral("Notifications"));
    auto* toast =
        new Toast({QStringLiteral("INC-00482 pris en charge"), QStringLiteral("Annuler"), QStringLiteral("Ctrl Z")},
                  std::chrono::seconds(600), card);
    toast->setFixedWidth(360);
    card->column()->addWidget(toast);
    return card;
}

QWidget* typography() {
    auto* card = new Panel(&Tokens::surface, QStringLiteral("Typographie"));
    const auto add = [card](const char* text, TypeRole role, Ink ink = &Tokens::text) {
        auto* label = new Label(QString::fromUtf8(text), role, ink);
        label->setFixedHeight(tokens(label).lineHeight(role));
        card->column()->addWidget(label);
    };
    card->column()->setSpacing(3);
    add("Titre de page 20 / 600", TypeRole::pageTitle);
    add("Titre de volet 16 / 600", TypeRole::paneTitle);
    add("Titre de section 13 / 600", TypeRole::sectionTitle);
    add("Texte courant 13 / 400", TypeRole::body);
    add("Texte secondaire 12 / 400", TypeRole::secondary, &Tokens::textTertiary);
    add("Légende 11 / 400", TypeRole::caption, &Tokens::textTertiary);
    auto* row = rowIn(card->column(), 14);
    row->addWidget(new Label(QStringLiteral("INC-00123"), TypeRole::reference));
    row->addWidget(new Label(QStringLiteral("10 618,80 €"), TypeRole::amount));
    row->addStretch();
    return card;
}

QWidget* emptiness() {
    auto* card = new Panel(&Tokens::surface, QStringLiteral("État vide"));
    auto* state = new EmptyState(Icon::inbox, QStringLiteral("Aucune demande pour l'instant"),
                                 QStringLiteral("Décrivez un besoin ou un incident ;\nvous suivrez sa réponse ici."));
    state->setAction(QStringLiteral("Nouvelle demande"), QStringLiteral("N"));
    card->column()->addWidget(state, 1);
    return card;
}

QWidget* dialog() {
    auto* card = new Panel(&Tokens::surface, QStringLiteral("Dialogue (seulement quand une saisie est nécessaire)"));
    auto* ask = new AskDialog(
        {QStringLiteral("Refuser ACH-00214 ?"),
         QStringLiteral("Nadia Benali recevra votre motif. La demande pourra être corrigée puis renvoyée."),
         QStringLiteral("Refuser la demande"), ButtonVariant::danger, QStringLiteral("Motif"), true, QString(),
         QStringLiteral("Modèle déjà au catalogue : voir réf. T-114"), QStringLiteral("Annuler")},
        card);
    ask->setWindowFlags(Qt::Widget);
    ask->setFixedWidth(406);
    card->column()->addWidget(ask);
    return card;
}

class Rows : public QWidget {
public:
    Rows() { setFixedHeight(3 * 38 + 4); }

protected:
    void paintEvent(QPaintEvent*) override {
        const Tokens& t = tokens(this);
        QPainter painter(this);
        paintCard(&painter, t, rect());
        row(&painter, 0, {}, "INC-00459", Urgency::normal, "Repos", {QStringLiteral("En cours"), Tone::info});
        row(&painter, 1, t.hover, "DEM-00452", Urgency::low, "Survol", {QStringLiteral("Clôturé"), Tone::neutral});
        row(&painter, 2, t.selected, "INC-00447", Urgency::high, "Sélection", {QStringLiteral("En cours"), Tone::info});
        painter.fillRect(QRect(1, 2 * 38 + 2, 3, 37), t.accent);
    }

private:
    void row(QPainter* painter, int index, const QColor& fill, const char* reference, Urgency urgency,
             const char* title, const ChipFace& status) {
        const Tokens& t = tokens(this);
        const QRect line(1, 1 + 38 * index, width() - 2, 38);
        if (fill.isValid()) painter->fillRect(line.adjusted(0, 1, 0, 0), fill);
        if (index > 0) painter->fillRect(QRect(line.left(), line.top(), line.width(), 1), t.border);
        paintText(painter, t, line.adjusted(14, 0, 0, 0), QString::fromUtf8(reference), TypeRole::reference,
                  t.textSecondary);
        paintPriority(painter, t, line.adjusted(88, 0, 0, 0), {urgency, QString(), false});
        paintText(painter, t, line.adjusted(117, 0, 0, 0), QString::fromUtf8(title), TypeRole::bodyStrong, t.text);
        const int chip = chipSize(t, status).width();
        paintChip(painter, t, QRect(line.right() - chip - 10, line.top(), chip, line.height()), status);
    }
};

QWidget* rows() {
    auto* card = new Panel(&Tokens::surface, QStringLiteral("Lignes de tableau"));
    card->column()->addWidget(new Rows);
    return card;
}

QWidget* steps() {
    auto* card = new Panel(&Tokens::surface, QStringLiteral("Étapes"));
    auto* stepper = new Stepper(QStringLiteral("Étapes"));
    stepper->setSteps({{QStringLiteral("Demande"), QStringLiteral("18/11"), StepState::past},
                       {QStringLiteral("N1"), QStringLiteral("19/11"), StepState::past},
                       {QStringLiteral("N2"), QStringLiteral("à vous"), StepState::present},
                       {QStringLiteral("Achats"), QString(), StepState::future},
                       {QStringLiteral("Signé"), QString(), StepState::future}});
    card->column()->addWidget(stepper);
    return card;
}

QLayout* columnOf(std::initializer_list<QWidget*> cards) {
    auto* column = new QVBoxLayout;
    column->setSpacing(14);
    for (QWidget* card : cards)
        column->addWidget(card);
    column->addStretch();
    return column;
}

} // namespace

QWidget* makeComponentsPage(const QString& scheme) {
    auto* page = new QWidget;
    auto* whole = new QVBoxLayout(page);
    whole->setContentsMargins(20, 20, 20, 20);
    whole->setSpacing(14);
    auto* head = rowIn(whole, 10);
    head->addWidget(new Label(QStringLiteral("Composants"), TypeRole::pageTitle));
    head->addWidget(new Label(scheme, TypeRole::body, &Tokens::textTertiary));
    head->addStretch();
    auto* columns = rowIn(whole, 14);
    auto* empty = emptiness();
    empty->setFixedHeight(238);
    columns->addLayout(columnOf({buttons(), statuses(), priorities(), fields(), discussion()}), 492);
    columns->addLayout(columnOf({dropZones(), banners(), notifications(), typography()}), 440);
    columns->addLayout(columnOf({empty, dialog(), rows(), steps()}), 440);
    return page;
}
