#include "tests/server/usecases/payment_log.hpp"

#include "shared/wire/traits.hpp"
#include "tests/support/process.hpp"
#include "tests/support/temp_folder.hpp"

#include <QDateTime>
#include <QXmlStreamReader>

#include <algorithm>
#include <stdexcept>

namespace ilvm::tests {
namespace {

// "Request For Payment FINAL_APPROVED by SUPERVISOR" → final_approved_by_supervisor
Activity activityFrom(const QString& name) {
    auto code = name;
    code.remove(QStringLiteral("Request For Payment "));
    code = code.toLower().replace(u' ', u'_');
    const auto activity = wire::enumerationFrom<Activity>(code.toStdString());
    if (!activity) throw std::runtime_error("the log has an unknown activity: " + name.toStdString());
    return *activity;
}

base::Instant instantFrom(const QString& text) {
    const auto time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!time.isValid()) throw std::runtime_error("the log has no time in '" + text.toStdString() + "'");
    return base::Instant{time.toMSecsSinceEpoch()};
}

// "organizational unit 65463" → "65463"
std::string numberIn(const QString& name) {
    return name.section(u' ', -1).toStdString();
}

class Reader {
public:
    explicit Reader(const QByteArray& xml) : xml_(xml) {}

    std::vector<PaymentRequest> requests() {
        while (!xml_.atEnd()) {
            const auto token = xml_.readNext();
            if (token == QXmlStreamReader::StartElement) start();
            if (token == QXmlStreamReader::EndElement) depth_ -= 1;
        }
        if (xml_.hasError()) throw std::runtime_error("the log is broken: " + xml_.errorString().toStdString());
        return std::move(requests_);
    }

private:
    void start() {
        depth_ += 1;
        const auto name = xml_.name();
        if (name == u"trace") {
            requests_.emplace_back();
            amount_.clear();
        } else if (name == u"event") {
            requests_.back().events.emplace_back();
        } else if (!requests_.empty()) {
            attribute(valueOf("key"), valueOf("value"));
        }
    }

    QString valueOf(const char* attribute) const {
        return xml_.attributes().value(QLatin1String(attribute)).toString();
    }

    void attribute(const QString& key, const QString& value) {
        constexpr int ofTrace = 3; // log, trace, the attribute
        auto& request = requests_.back();
        if (depth_ == ofTrace) {
            if (key == u"concept:name") request.name = value.toStdString();
            return;
        }
        auto& event = request.events.back();
        if (key == u"concept:name") event.activity = activityFrom(value);
        if (key == u"time:timestamp") event.at = instantFrom(value);
        if (key == u"(case)_OrganizationalEntity") same(request.unit, numberIn(value));
        if (key == u"(case)_Project") same(request.project, numberIn(value));
        if (key == u"(case)_RequestedAmount") {
            same(amount_, value.toStdString());
            request.cents = centsOf(amount_);
        }
    }

    // The log says it again with every event.
    static void same(std::string& known, const std::string& value) {
        if (!known.empty() && known != value) throw std::runtime_error("both " + known + " and " + value);
        known = value;
    }

    QXmlStreamReader xml_;
    std::vector<PaymentRequest> requests_;
    std::string amount_; // of the request that is read
    int depth_ = 0;
};

} // namespace

std::int64_t centsOf(const std::string& amount) {
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    const auto point = std::min(amount.find('.'), amount.size());
    const std::string units = amount.substr(0, point);
    std::string decimals = point < amount.size() ? amount.substr(point + 1) : std::string("0");
    if (units.empty() || units.size() > 12 || decimals.empty() || !std::all_of(units.begin(), units.end(), isDigit) ||
        !std::all_of(decimals.begin(), decimals.end(), isDigit))
        throw std::runtime_error("no amount: " + amount);
    decimals.append(2, '0');
    const auto cents = std::stoll(units) * 100 + std::stoll(decimals.substr(0, 2));
    return cents + (decimals.at(2) >= '5' ? 1 : 0); // "x.5" has become "x.500"
}

std::vector<PaymentRequest> readPaymentLog(const std::filesystem::path& file) {
    const support::TempFolder folder;
    const auto xml = folder.path() / "log.xes";
    support::run({.arguments = {"sh", "-c", "gzip -dc -- \"$1\" > \"$2\"", "sh", file.string(), xml.string()}});
    const auto text = support::contentOf(xml);
    return Reader(QByteArray::fromRawData(text.data(), static_cast<qsizetype>(text.size()))).requests();
}

} // namespace ilvm::tests
