#include "client/kit/bubble.hpp"
#include "client/kit/button.hpp"
#include "client/kit/card.hpp"
#include "client/kit/clamped_label.hpp"
#include "client/kit/composer.hpp"
#include "client/kit/day_line.hpp"
#include "client/kit/field.hpp"
#include "client/kit/filter_chip.hpp"
#include "client/kit/key_cap.hpp"
#include "client/kit/label.hpp"
#include "client/kit/progress_line.hpp"
#include "client/kit/rail_button.hpp"
#include "client/kit/search_field.hpp"
#include "client/kit/state_line.hpp"
#include "client/kit/stepper.hpp"
#include "client/kit/style.hpp"
#include "client/kit/tab_bar.hpp"
#include "gallery.hpp"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QProgressBar>
#include <QRadioButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QTableWidget>

using namespace ilvm::kit;

namespace {

class Icons : public QWidget {
public:
    Icons() { setFixedHeight(5 * 30); }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        for (int i = 0; i < iconCount; ++i) {
            paintIcon(&painter, QRectF(i % 14 * 30, i / 14 * 30, 18, 18), static_cast<Icon>(i),
                      tokens(this).textSecondary);
        }
    }
};

class Rail : public QWidget {
public:
    Rail() {
        setFixedWidth(220);
        auto* column = new QVBoxLayout(this);
        column->setContentsMargins(12, 16, 12, 16);
        column->setSpacing(2);
        const auto place = [&](Icon icon, const char* label, std::optional<int> count) {
            auto* button = new RailButton(icon, QString::fromUtf8(label));
            button->setCount(count);
            column->addWidget(button);
            return button;
        };
        place(Icon::inbox, "Mes demandes", 3);
        place(Icon::plus, "Nouvelle demande", std::nullopt);
        place(Icon::headset, "Technicien", 23)->setChecked(true);
        place(Icon::monitor, "Parc matériel", std::nullopt);
        place(Icon::chart, "Tableau de bord", std::nullopt);
        column->addStretch();
        auto* state = new StateLine;
        state->setState(LinkDot::up, QStringLiteral("À jour · 14:32"));
        auto* down = new StateLine;
        down->setState(LinkDot::down, QStringLiteral("Hors connexion depuis 14:10"));
        column->addWidget(state);
        column->addWidget(down);
    }

protected:
    void paintEvent(QPaintEvent*) override { QPainter(this).fillRect(rect(), tokens(this).rail); }
};

Card* choices() {
    auto* card = new Card(QStringLiteral("Filtres, onglets, recherche"));
    auto* tabs = new TabBar;
    for (const char* name : {"Validation Équipe (N1)", "Validation Tech/Budget (N2)", "Recrutements"}) {
        tabs->addTab(QString::fromUtf8(name));
    }
    tabs->setCount(0, 6);
    tabs->setCount(1, 3);
    card->column()->addWidget(tabs);
    auto* row = new QHBoxLayout;
    for (const char* name : {"Tous les services", "SESSAD", "IME", "ESAT"})
        row->addWidget(new FilterChip(QString::fromUtf8(name)));
    qobject_cast<FilterChip*>(row->itemAt(0)->widget())->setChecked(true);
    qobject_cast<FilterChip*>(row->itemAt(1)->widget())->setCount(4);
    row->addStretch();
    card->column()->addLayout(row);
    card->column()->addWidget(
        new SearchField(QStringLiteral("Rechercher ticket, personne…"), QStringLiteral("Ctrl K")));
    auto* combo = new QComboBox;
    combo->addItems({QStringLiteral("SESSAD Nord"), QStringLiteral("IME Les Tilleuls")});
    auto* field = new Field(QStringLiteral("Service"), combo);
    field->setHelp(QStringLiteral("Celui où le matériel se trouve."));
    card->column()->addWidget(field);
    auto* quiet = new QComboBox;
    quiet->setFrame(false);
    quiet->addItem(QStringLiteral("Trier : urgence puis ancienneté"));
    card->column()->addWidget(quiet);
    auto* number = new QSpinBox;
    number->setValue(3);
    card->column()->addWidget(number);
    auto* boxes = new QHBoxLayout;
    auto* on = new QCheckBox(QStringLiteral("Badge"));
    on->setChecked(true);
    boxes->addWidget(on);
    boxes->addWidget(new QCheckBox(QStringLiteral("Clés du local")));
    auto* radio = new QRadioButton(QStringLiteral("Matin"));
    radio->setChecked(true);
    boxes->addWidget(radio);
    boxes->addWidget(new QRadioButton(QStringLiteral("Soir")));
    boxes->addStretch();
    card->column()->addLayout(boxes);
    auto* bar = new QProgressBar;
    bar->setValue(55);
    card->column()->addWidget(bar);
    auto* line = new ProgressLine;
    line->setRunning(true);
    card->column()->addWidget(line);
    return card;
}

Card* table() {
    auto* card = new Card(QStringLiteral("Tableau de Qt, menu, icônes"));
    auto* table = new QTableWidget(6, 3);
    table->setHorizontalHeaderLabels({QStringLiteral("Référence"), QStringLiteral("Titre"), QStringLiteral("Âge")});
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setShowGrid(false);
    table->verticalHeader()->hide();
    table->horizontalHeader()->setStretchLastSection(true);
    for (int i = 0; i < 6; ++i) {
        table->setItem(i, 0, new QTableWidgetItem(QStringLiteral("INC-0048%1").arg(i)));
        table->setItem(i, 1, new QTableWidgetItem(QStringLiteral("Portable lent")));
        table->setItem(i, 2, new QTableWidgetItem(QStringLiteral("%1 h").arg(i)));
    }
    table->setSortingEnabled(true);
    table->selectRow(1);
    table->setFixedHeight(170);
    card->column()->addWidget(table);
    auto* menu = new QMenu(card);
    menu->setWindowFlags(Qt::Widget);
    menu->addAction(iconFor(Icon::transfer, tokens(menu).textSecondary), QStringLiteral("Transférer…\tT"));
    menu->addAction(iconFor(Icon::pencil, tokens(menu).textSecondary), QStringLiteral("Modifier"));
    menu->addSeparator();
    auto* checked = menu->addAction(QStringLiteral("Thème sombre"));
    checked->setCheckable(true);
    checked->setChecked(true);
    menu->setActiveAction(menu->actions().constFirst());
    menu->setVisible(true);
    menu->setFixedSize(menu->sizeHint());
    card->column()->addWidget(menu);
    card->column()->addWidget(new Icons);
    return card;
}

Card* discussion() {
    auto* card = new Card(QStringLiteral("Discussion"));
    card->column()->addWidget(new DayLine(QStringLiteral("Aujourd'hui")));
    BubbleFace face{
        QStringLiteral("Nadia Benali"), QStringLiteral("nadia"),
        QStringLiteral("Bonjour, je n'arrive plus à ouvrir « Équipe Nord » sur le lecteur S:. Message : accès refusé. "
                       "Mes collègues y accèdent."),
        QStringLiteral("11:34")};
    face.attachments = {
        {QStringLiteral("1"), QStringLiteral("capture-acces-refuse.png"), QStringLiteral("184 Ko"), true}};
    card->column()->addWidget(new Bubble(face));
    face = {QStringLiteral("Karim Haddad"),
            QStringLiteral("karim"),
            QStringLiteral("Je m'en occupe."),
            QStringLiteral("11:52"),
            QString(),
            BubbleSide::mine};
    face.delivery = Delivery::failed;
    card->column()->addWidget(new Bubble(face));
    face.delivery = Delivery::sending;
    face.joined = true;
    card->column()->addWidget(new Bubble(face));
    auto* composer = new Composer;
    composer->setPlaceholders(QStringLiteral("Répondre à Nadia…"), QStringLiteral("Note pour les collègues…"));
    composer->setNotesAllowed(true);
    card->column()->addWidget(composer);
    auto* note = new Composer;
    note->setNotesAllowed(true);
    note->setDraft(QStringLiteral("Groupe GRP-S-NORD retiré par la synchro AD de 6 h."), true);
    note->setAttachments({{QStringLiteral("2"), QStringLiteral("journal.txt"), QStringLiteral("2 Ko"), false, 0.4}});
    card->column()->addWidget(note);
    auto* refused = new Composer;
    refused->setRefused(QStringLiteral("Ticket clôturé : la discussion est terminée."));
    card->column()->addWidget(refused);
    auto* hint = new QHBoxLayout;
    hint->addWidget(new KeyCap(QStringLiteral("J")));
    hint->addWidget(new KeyCap(QStringLiteral("Maj C")));
    hint->addWidget(new Label(QStringLiteral("clôturer"), TypeRole::secondary, &Tokens::textSecondary));
    hint->addStretch();
    card->column()->addLayout(hint);
    auto* stepper = new Stepper(QStringLiteral("Étapes"));
    stepper->setSteps({{QStringLiteral("Demande"), QStringLiteral("18/11"), StepState::past},
                       {QStringLiteral("N1"), QStringLiteral("absent : délégué"), StepState::skipped},
                       {QStringLiteral("N2"), QStringLiteral("refusé par P. Girard"), StepState::refused}});
    card->column()->addWidget(stepper);
    card->column()->addWidget(
        new ClampedLabel(QStringLiteral("Un titre très long qui décrit en détail l'imprimante du secrétariat et "
                                        "son bourrage à chaque recto verso depuis lundi matin"),
                         2, TypeRole::sectionTitle));
    return card;
}

} // namespace

QWidget* makeMorePage(const QString& scheme) {
    auto* page = new QWidget;
    page->setWindowTitle(scheme);
    auto* columns = new QHBoxLayout(page);
    columns->setContentsMargins(0, 0, 16, 0);
    columns->setSpacing(14);
    columns->addWidget(new Rail);
    for (Card* card : {choices(), table(), discussion()}) {
        auto* column = new QVBoxLayout;
        column->setContentsMargins(0, 16, 0, 16);
        column->addWidget(card);
        column->addStretch();
        columns->addLayout(column, 1);
    }
    return page;
}
