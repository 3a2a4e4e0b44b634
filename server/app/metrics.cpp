#include "server/app/metrics.hpp"

#include <prometheus/counter.h>
#include <prometheus/gauge.h>
#include <prometheus/histogram.h>
#include <prometheus/registry.h>
#include <prometheus/text_serializer.h>

#include <map>
#include <mutex>
#include <tuple>

namespace ilvm::app {
namespace {

const prometheus::Histogram::BucketBoundaries secondsBuckets{0.001, 0.0025, 0.005, 0.01, 0.025, 0.05,
                                                             0.1,   0.25,   0.5,   1,    2.5,   10};

} // namespace

struct Metrics::Implementation {
    prometheus::Registry registry;
    prometheus::Family<prometheus::Counter>& requests = prometheus::BuildCounter()
                                                            .Name("ilvm_http_requests_total")
                                                            .Help("Requests answered, by route and status")
                                                            .Register(registry);
    prometheus::Family<prometheus::Histogram>& durations = prometheus::BuildHistogram()
                                                               .Name("ilvm_http_request_seconds")
                                                               .Help("Time from a request's header to its answer")
                                                               .Register(registry);
    struct Series {
        prometheus::Counter& requests;
        prometheus::Histogram& durations;
    };
    // The library looks a series up by hashing all of its labels, each of which it wants in a map of strings.
    Series& seriesOf(std::string_view route, std::string_view method, int status) {
        const std::lock_guard lock(seriesMutex);
        const auto known = series.find(std::tuple(route, method, status));
        if (known != series.end()) return known->second;
        const prometheus::Labels labels{{"route", std::string(route)}, {"method", std::string(method)}};
        auto counted = labels;
        counted.emplace("status", std::to_string(status));
        const Series made{requests.Add(counted), durations.Add(labels, secondsBuckets)};
        return series.emplace(std::tuple(route, method, status), made).first->second;
    }
    std::mutex seriesMutex; // guards `series`
    std::map<std::tuple<std::string, std::string, int>, Series, std::less<>> series;

    struct Asked {
        prometheus::Gauge& gauge;
        std::function<double()> value;
    };
    std::mutex mutex; // guards `asked`
    std::vector<Asked> asked;
};

Metrics::Metrics() : implementation_(std::make_unique<Implementation>()) {}
Metrics::~Metrics() = default;

void Metrics::observe(const http::AccessRecord& record) {
    // The pattern, never the path: what strangers send must not become names of time series.
    const std::string_view route = record.route.empty() ? "none" : std::string_view(record.route);
    const std::string_view method = record.route.empty() ? "other" : std::string_view(record.method);
    auto& [requests, durations] = implementation_->seriesOf(route, method, record.status);
    requests.Increment();
    durations.Observe(static_cast<double>(record.duration.count()) / 1e6);
}

void Metrics::gauge(const std::string& name, const std::string& help, std::function<double()> value) {
    auto& gauge = prometheus::BuildGauge().Name(name).Help(help).Register(implementation_->registry).Add({});
    const std::lock_guard lock(implementation_->mutex);
    implementation_->asked.push_back({gauge, std::move(value)});
}

std::string Metrics::text() {
    {
        const std::lock_guard lock(implementation_->mutex);
        for (auto& [gauge, value] : implementation_->asked)
            gauge.Set(value());
    }
    return prometheus::TextSerializer().Serialize(implementation_->registry.Collect());
}

} // namespace ilvm::app
