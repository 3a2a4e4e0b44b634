// The update that bears a signature, and what other programs say of the signed order.
// Not here: which refusal a person is told (tests/server/usecases/test_order_signature.cpp).
#include "server/orders/signed_order.hpp"
#include "tests/server/orders/sample_order.hpp"
#include "tests/support/process.hpp"
#include "tests/support/signing_identity.hpp"
#include "tests/support/temp_folder.hpp"

#include <QtTest>
#include <fstream>

using namespace ilvm;
using namespace ilvm::tests;
using orders::Flaw;
using support::CmsFault, support::SigningIdentity;

namespace {

constexpr base::Instant now{1'795'723'600'000};
const orders::Signer leroy{"Claire Leroy", "Directrice générale"};

SigningIdentity identity(const std::string& name) {
    return SigningIdentity({name, {now.milliseconds - 86'400'000}, {now.milliseconds + 86'400'000}});
}

template <typename F>
std::optional<Flaw> flawOf(F&& work) {
    try {
        work();
    } catch (const orders::Flawed& flawed) {
        return flawed.flaw();
    }
    return std::nullopt;
}

// All the checks of this room, as a signature goes through them.
void check(const std::string& prepared, const std::string& file) {
    const auto parts = orders::partsOf(prepared, file);
    const orders::Cms cms(parts.cms);
    orders::expectUpdate(prepared, file, leroy, parts.at);
    const auto expected = orders::toSign(prepared, leroy, parts.at);
    cms.verify(expected.before(), expected.behind());
}

} // namespace

class TestSignedOrder : public QObject {
    Q_OBJECT

    const support::TempFolder folder_;
    const SigningIdentity director_ = identity("Claire Leroy");
    const std::string prepared_ = orders::makeOrder(sampleOrder(30));
    const std::string toSign_ = orders::toSign(prepared_, leroy, now).bytes;
    const std::string signed_ = support::signedBy(toSign_, director_);

    std::string write(const char* name, const std::string& content) const {
        std::ofstream(folder_.path() / name, std::ios::binary) << content;
        return (folder_.path() / name).string();
    }

    QString saying(std::vector<std::string> arguments) const {
        const auto output = folder_.path() / "output";
        std::filesystem::remove(output); // it would be added to
        support::run({.arguments = std::move(arguments), .output = output});
        return QString::fromStdString(support::contentOf(output));
    }

    std::optional<Flaw> flawIn(const std::string& file) const {
        return flawOf([&] { check(prepared_, file); });
    }

private Q_SLOTS:
    void theUpdateIsAFunctionOfItsArguments() {
        QVERIFY(toSign_.starts_with(prepared_));
        QVERIFY(toSign_ == orders::toSign(prepared_, leroy, {now.milliseconds + 999}).bytes); // whole seconds
        QVERIFY(toSign_ != orders::toSign(prepared_, leroy, {now.milliseconds + 1000}).bytes);
        QVERIFY(toSign_ != orders::toSign(prepared_, {"Claire Leroi", leroy.title}, now).bytes);
    }

    void pdfsigAcceptsIt() {
        const auto said = saying({"pdfsig", write("signed.pdf", signed_)});
        for (const char* line : {"Signature is Valid.", "Total document signed", "ETSI.CAdES.detached",
                                 "Signer Certificate Common Name: Claire Leroy", "Signing Hash Algorithm: SHA-256"})
            QVERIFY2(said.contains(line), qPrintable(said));
        QVERIFY(!said.contains("Signature #2"));
    }

    void opensslAcceptsIt() {
        const auto parts = orders::partsOf(prepared_, signed_);
        const std::vector<std::string> command{"openssl",
                                               "cms",
                                               "-verify",
                                               "-cades",
                                               "-binary",
                                               "-inform",
                                               "DER",
                                               "-in",
                                               write("signature.der", parts.cms),
                                               "-content",
                                               write("content", support::signedContent(signed_)),
                                               "-CAfile",
                                               write("authority.pem", director_.authority()),
                                               "-purpose",
                                               "any",
                                               "-no_check_time",
                                               "-out",
                                               "/dev/null"};
        const auto said = saying(command);
        QVERIFY2(said.contains("successful"), qPrintable(said));
    }

    // The mark shows who and when, and the pages before it are what they were.
    void peopleSeeTheMark() {
        const auto text = saying({"pdftotext", "-layout", write("signed.pdf", signed_), "-"});
        for (const char* words : {"Signé électroniquement par", "Claire Leroy", "Directrice générale",
                                  "le 26/11/2026 à 21:06:40 (heure de Paris)"})
            QVERIFY2(text.contains(words), qPrintable(text));
        const auto before = saying({"pdftotext", "-l", "1", write("prepared.pdf", prepared_), "-"});
        QCOMPARE(saying({"pdftotext", "-l", "1", write("signed.pdf", signed_), "-"}), before);
    }

    void whatIsWellSignedIsAccepted() {
        QVERIFY(!flawIn(signed_));
        const auto parts = orders::partsOf(prepared_, signed_);
        QCOMPARE(parts.at.milliseconds, now.milliseconds);
        const orders::Cms cms(parts.cms);
        QCOMPARE(cms.certificate().subject, std::string("CN=Claire Leroy"));
        QCOMPARE(cms.certificate().fingerprint, orders::certificateFrom(director_.certificate())->fingerprint);
    }

    // Wherever a byte is another one, it is refused; in the place of the signature it may stand for the same.
    void oneByteFlippedIsRefused() {
        const auto place = support::placeIn(toSign_);
        std::size_t tried = 0;
        for (std::size_t at = 0; at < signed_.size(); at += 97, ++tried) {
            if (at >= place.begin && at < place.end) continue;
            auto other = signed_;
            other[at] = static_cast<char>(other[at] ^ 1);
            const auto flaw = flawIn(other);
            QVERIFY2(flaw == (at < prepared_.size() ? Flaw::document_changed : Flaw::mark_changed) ||
                         (flaw == Flaw::not_signed && at > prepared_.size()),
                     std::to_string(at).c_str());
        }
        QVERIFY(tried > 300);
    }

    // The end of the CMS is the value of the signature.
    void flippedBytesOfTheSignatureAreRefused() {
        constexpr std::size_t digits = 120;
        auto end = support::placeIn(signed_).end;
        while (signed_[end - 2] == '0' && signed_[end - 1] == '0')
            end -= 2;
        for (auto at = end - digits; at < end; ++at) {
            auto other = signed_;
            other[at] = other[at] == '0' ? '1' : '0';
            const auto flaw = flawIn(other);
            QVERIFY2(flaw == Flaw::signature_mismatch || flaw == Flaw::malformed, std::to_string(at).c_str());
        }
    }

    // Whatever it is given, it says what is wrong, and nothing else happens.
    void nonsenseIsAFlaw() {
        const auto cms = orders::partsOf(prepared_, signed_).cms.substr(0, 1200);
        std::uint32_t random = 1;
        const auto next = [&](std::uint32_t below) {
            random = random * 1'664'525 + 1'013'904'223;
            return (random >> 8) % below;
        };
        std::size_t refused = 0;
        for (int i = 0; i < 3000; ++i) {
            auto bytes = cms;
            bytes[next(800)] ^= static_cast<char>(1 << next(8));
            if (flawOf([&] { orders::Cms(bytes).verify("other", "content"); })) ++refused;
        }
        QCOMPARE(refused, std::size_t(3000));
    }

    void eachFlawIsToldApart() {
        const auto with = [&](CmsFault fault) { return flawIn(support::signedBy(toSign_, director_, fault)); };
        QVERIFY(flawIn(toSign_) == Flaw::not_signed);
        QVERIFY(flawIn(prepared_) == Flaw::not_signed);
        QVERIFY(flawIn(signed_ + "\n") == Flaw::trailing_bytes);
        QVERIFY(flawIn(signed_.substr(0, signed_.size() - 1)) == Flaw::mark_changed);
        QVERIFY(with(CmsFault::otherContent) == Flaw::signature_mismatch);
        QVERIFY(with(CmsFault::sha1) == Flaw::weak_digest);
        QVERIFY(with(CmsFault::attached) == Flaw::malformed);
        QVERIFY(with(CmsFault::noCertificate) == Flaw::no_certificate);
        QVERIFY(with(CmsFault::noSigningCertificate) == Flaw::not_bound_to_it);
        QVERIFY(flawIn(support::filled(toSign_, "nonsense")) == Flaw::malformed);
        const auto second = identity("Paul Second");
        const auto both = support::cmsOver(support::signedContent(toSign_), {&director_, &second});
        QVERIFY(flawIn(support::filled(toSign_, both)) == Flaw::not_one_signer);
        const auto content = support::signedContent(toSign_);
        const auto good = support::cmsOver(content, {&director_});
        QVERIFY(flawIn(support::filled(toSign_, good + "\x01")) == Flaw::malformed); // not zeros behind it
    }

    void aPageOrATextMayNotBeReplaced() {
        auto other = sampleOrder(30);
        other.lines[3].unit_price_cents += 1;
        const auto elsewhere = orders::makeOrder(other);
        QVERIFY(flawIn(support::signedBy(orders::toSign(elsewhere, leroy, now).bytes, director_)) ==
                Flaw::document_changed);
        // Another update with another first page, as an editor of PDFs would add it.
        QVERIFY(flawIn(signed_ + "3 0 obj\n<< /Type /Page >>\nendobj\nxref\n3 1\n0000000000 00000 n \ntrailer\n<< >>\n"
                                 "startxref\n0\n%%EOF\n") == Flaw::trailing_bytes);
        QVERIFY(flawIn(support::signedBy(orders::toSign(prepared_, {"Paul Autre", "Directeur"}, now).bytes,
                                         director_)) == Flaw::mark_changed);
    }

    void whatIsNoSuchPdfIsAScan() {
        QVERIFY(!orders::claimsSignature(prepared_, "%PDF-1.7 a picture %%EOF"));
        QVERIFY(orders::claimsSignature(prepared_, prepared_));
        QVERIFY(orders::claimsSignature(prepared_, "%PDF-1.7 /ByteRange [0 1 2 3] %%EOF"));
        QVERIFY(orders::firstRevision(signed_) == prepared_);
    }

    void certificatesAreReadFromPem() {
        const auto certificate = orders::certificateFrom(director_.certificate());
        QVERIFY(certificate && certificate->may_sign);
        QCOMPARE(certificate->not_after.milliseconds, now.milliseconds + 86'400'000);
        QCOMPARE(certificate->fingerprint.size(), std::size_t(64));
        QVERIFY(!orders::certificateFrom(""));
        QVERIFY(!orders::certificateFrom("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"));
        QVERIFY(!orders::certificateFrom(director_.certificate() + director_.authority()));
        QVERIFY(!orders::certificateFrom(director_.privateKey()));
        const SigningIdentity other({"X", now, {now.milliseconds + 1000}, false});
        QVERIFY(!orders::certificateFrom(other.certificate())->may_sign);
    }
};

QTEST_GUILESS_MAIN(TestSignedOrder)
#include "test_signed_order.moc"
