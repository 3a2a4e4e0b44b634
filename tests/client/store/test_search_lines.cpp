// Words of tickets: what is found is what reading every line would find, while lines come, change and go.
#include "client/store/search_lines.hpp"

#include <QtTest>
#include <random>

using namespace ilvm;
using truth::SearchLines;
using truth::wordsOf;

namespace {

api::TicketSummary summary() {
    api::TicketSummary ticket;
    ticket.reference = "INC-00482";
    ticket.title = "Plus d'accès au dossier (partagé)";
    ticket.author.display_name = "Inès Moreau";
    ticket.assignee = api::Person{"3", "k", "Karim Haddad", std::nullopt};
    return ticket;
}

} // namespace

class TestSearchLines : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wordsFitByTheirBeginning_data() {
        QTest::addColumn<bool>("fits");
        for (const char* query :
             {"", "acces", "ACCÈS", "ines mor", "482", "00482", "inc-004", "partage", "d'acc", "kar h"})
            QTest::addRow("%s", query) << true;
        for (const char* query : {"ccès", "acces rien", "nc-00482", "82", "moreaux"})
            QTest::addRow("%s", query) << false;
    }
    void wordsFitByTheirBeginning() {
        QFETCH(bool, fits);
        const auto words = wordsOf(QString::fromUtf8(QTest::currentDataTag()));
        QCOMPARE(truth::fits(truth::lineOf(summary()), words), fits);
    }

    void findsWhatReadingEveryLineFinds() {
        std::mt19937 random(11);
        const auto any = [&](int count) { return static_cast<int>(random() % static_cast<unsigned>(count)); };
        SearchLines lines;
        QMap<QString, std::pair<std::string, qint64>> known;
        const QStringList queries{QStringLiteral("b"),   QStringLiteral("ba"),  QStringLiteral("ba c"),
                                  QStringLiteral("bab"), QStringLiteral("c a"), QString()};
        for (int step = 0; step < 4'000; ++step) {
            const QString reference = QStringLiteral("INC-%1").arg(any(300));
            if (any(5) == 0) {
                lines.remove(reference);
                known.remove(reference);
            } else {
                std::string line;
                for (int word = 0; word < 6; ++word) {
                    line += ' ';
                    for (int letter = 0; letter < 12; ++letter)
                        line += static_cast<char>('a' + any(3));
                }
                lines.put(reference, line, step);
                known[reference] = {line, step};
            }
            if (step % 10 != 0) continue;
            const auto words = wordsOf(queries[any(static_cast<int>(queries.size()))]);
            QStringList expected;
            for (auto each = known.begin(); each != known.end(); ++each)
                if (truth::fits(each->first, words)) expected.append(each.key());
            std::sort(expected.begin(), expected.end(),
                      [&](const auto& left, const auto& right) { return known[left].second > known[right].second; });
            QCOMPARE(lines.find(words, 20), expected.mid(0, 20));
            QCOMPARE(lines.count(), static_cast<int>(known.size()));
        }
    }

    void goingOnTypingNarrows() {
        SearchLines lines;
        lines.put(QStringLiteral("A"), " ecran noir", 1);
        lines.put(QStringLiteral("B"), " ecran bleu", 2);
        QCOMPARE(lines.find(wordsOf(QStringLiteral("ecr")), 9),
                 QStringList({QStringLiteral("B"), QStringLiteral("A")}));
        QCOMPARE(lines.find(wordsOf(QStringLiteral("ecran n")), 9), QStringList{QStringLiteral("A")});
        lines.put(QStringLiteral("C"), " ecran neuf", 3); // came in between
        QCOMPARE(lines.find(wordsOf(QStringLiteral("ecran ne")), 9), QStringList{QStringLiteral("C")});
        QCOMPARE(lines.find(wordsOf(QStringLiteral("ecran b")), 9), QStringList{QStringLiteral("B")}); // gone back
    }
};

QTEST_GUILESS_MAIN(TestSearchLines)
#include "test_search_lines.moc"
