// An order signed with a PKCS#12: OpenSSL itself verifies what was made, and what is not as it should be is not signed.
#include "client/signing/order_signer.hpp"
#include "client/signing/signature_place.hpp"
#include "tests/client/signing/pkcs12.hpp"

#include <QtTest>
#include <openssl/cms.h>

using namespace ilvm;
using namespace ilvm::tests;
using signing::Failure;

namespace {

const QString secret = QStringLiteral("œuvre à part");

// Made ready as the server does it; `change` moves what the range leaves out.
QByteArray order(int change = 0, int digits = 16 * 1024) {
    const QByteArray head = "%PDF-1.7\nwhat was shown\n1 0 obj << /Type /Sig /ByteRange [";
    const QByteArray mark = "] /Contents <", tail = "> >>\n%%EOF\n";
    QByteArray range(48, ' ');
    const auto first = head.size() + range.size() + mark.size();
    const QByteArray numbers = "0 " + QByteArray::number(first - 1) + ' ' +
                               QByteArray::number(first + digits + 1 + change) + ' ' +
                               QByteArray::number(tail.size() - 1 - change);
    range.replace(0, numbers.size(), numbers);
    return head + range + mark + QByteArray(digits, '0') + tail;
}

QByteArray signedOrder(const QByteArray& from, const QByteArray& pkcs12) {
    auto made = signing::sign(from, pkcs12, secret, QDateTime::currentDateTimeUtc());
    return std::holds_alternative<QByteArray>(made) ? std::get<QByteArray>(made) : QByteArray();
}

bool openSslAccepts(const QByteArray& made, const QByteArray& from) {
    const auto place = signing::placeIn(from).value();
    const QByteArray der = QByteArray::fromHex(made.mid(place.first, place.length));
    const auto* data = reinterpret_cast<const unsigned char*>(der.constData());
    CMS_ContentInfo* cms = d2i_CMS_ContentInfo(nullptr, &data, static_cast<long>(der.size()));
    const QByteArray content = made.left(place.first - 1) + made.mid(place.first + place.length + 1);
    BIO* bytes = BIO_new_mem_buf(content.constData(), static_cast<int>(content.size()));
    const bool accepted =
        cms && CMS_verify(cms, nullptr, nullptr, bytes, nullptr, CMS_BINARY | CMS_NO_SIGNER_CERT_VERIFY) == 1;
    BIO_free(bytes);
    CMS_ContentInfo_free(cms);
    return accepted;
}

Failure failureOf(const QByteArray& from, const QByteArray& pkcs12, const QString& password = secret) {
    return std::get<Failure>(signing::sign(from, pkcs12, password, QDateTime::currentDateTimeUtc()));
}

} // namespace

class TestOrderSigner : public QObject {
    Q_OBJECT

    const QByteArray leroy_ = pkcs12Of({QStringLiteral("Claire Leroy"), secret, -1, 365});

private Q_SLOTS:
    void opensslVerifiesIt() {
        const auto from = order();
        const auto made = signedOrder(from, leroy_);
        QCOMPARE(made.size(), from.size());
        QVERIFY(made != from);
        QVERIFY(openSslAccepts(made, from));
        auto other = made;
        other[12] = 'W'; // of what was shown
        QVERIFY(!openSslAccepts(other, from));
    }

    void nothingElseIsTouched() {
        const auto from = order();
        auto made = signedOrder(from, leroy_);
        const auto place = signing::placeIn(from).value();
        made.replace(place.first, place.length, QByteArray(place.length, '0'));
        QCOMPARE(made, from);
    }

    void theCertificateIsShownBefore() {
        const auto identity = std::get<signing::Identity>(signing::readIdentity(leroy_, secret));
        QCOMPARE(identity.name, QStringLiteral("Claire Leroy"));
        QVERIFY(identity.notAfter > QDateTime::currentDateTimeUtc().addDays(300));
    }

    void whatCannotSignSaysWhy() {
        QCOMPARE(failureOf(order(), leroy_, QStringLiteral("autre")), Failure::wrong_password);
        QCOMPARE(failureOf(order(), "no certificate"), Failure::no_identity);
        QCOMPARE(failureOf(order(), {}), Failure::no_identity);
        QCOMPARE(failureOf(order(), pkcs12Of({QStringLiteral("Hier"), secret, -20, -1})), Failure::expired);
        QCOMPARE(failureOf(order(), pkcs12Of({QStringLiteral("Demain"), secret, 1, 20})), Failure::expired);
        for (const auto failure : {Failure::wrong_password, Failure::no_identity, Failure::expired,
                                   Failure::not_an_order, Failure::not_made})
            QVERIFY(!signing::sentenceOf(failure).isEmpty());
    }

    // What one signs is what one saw: all of the file.
    void aRangeThatLeavesSomethingOutIsRefused() {
        QVERIFY(signing::placeIn(order()).has_value());
        QVERIFY(!signing::placeIn(order(1)).has_value());
        QVERIFY(!signing::placeIn(order(-1)).has_value());
        QCOMPARE(failureOf(order(1), leroy_), Failure::not_an_order);
        QCOMPARE(failureOf("%PDF-1.7\n", leroy_), Failure::not_an_order);
        QCOMPARE(failureOf(order().mid(1), leroy_), Failure::not_an_order);
        const auto signedAlready = signedOrder(order(), leroy_);
        QCOMPARE(failureOf(signedAlready, leroy_), Failure::not_an_order);
        QCOMPARE(failureOf(order(0, 64), leroy_), Failure::not_made); // no room
    }
};

QTEST_GUILESS_MAIN(TestOrderSigner)
#include "test_order_signer.moc"
