#include "shared/api/attachments.hpp"
#include "server/routes/endpoint_route.hpp"
#include "server/routes/routes.hpp"
#include "server/usecases/download_attachment.hpp"
#include "server/usecases/read_pdf.hpp"
#include "server/usecases/upload_attachment.hpp"

#include <cstring>

namespace ilvm::routes {
namespace {

class AttachmentSink : public http::UploadSink {
public:
    AttachmentSink(const usecases::Context& context, const http::Request& request)
        : attempt_(attemptOf(request)),
          upload_(context, request.callerAs<usecases::Caller>(), parametersOf<api::Upload>(request).name,
                  typeOf(request)) {}

    void write(std::span<const std::byte> bytes) override { upload_.write(bytes); }
    http::Response finish() override { return answered(api::Upload::success, upload_.finish(attempt_)); }

private:
    static std::string typeOf(const http::Request& request) {
        const auto* type = request.headers.find("Content-Type");
        return type ? *type : std::string();
    }

    const usecases::Attempt attempt_;
    usecases::AttachmentUpload upload_;
};

class AttachmentBytes : public http::BodySource {
public:
    AttachmentBytes(const usecases::Context& context, usecases::AttachmentFile file)
        : context_(context), file_(std::move(file)) {}

    std::uint64_t size() const override { return static_cast<std::uint64_t>(file_.size); }

    std::size_t read(std::uint64_t offset, std::span<std::byte> into) override {
        const auto bytes = usecases::readAttachment(context_, file_, static_cast<std::int64_t>(offset), into.size());
        std::memcpy(into.data(), bytes.data(), bytes.size());
        return bytes.size();
    }

private:
    const usecases::Context& context_;
    const usecases::AttachmentFile file_;
};

// Never shown in place by a browser, whatever it is; the name as RFC 8187 writes it.
http::Response downloadOf(const usecases::Context& context, usecases::AttachmentFile file) {
    http::Response response;
    response.contentType = file.media_type;
    response.headers = {
        {"Content-Disposition", "attachment; filename*=UTF-8''" + wire::percentEncoded(file.name)},
        {"ETag", "\"" + store::hexOf(file.sha256) + "\""},
    };
    response.body = std::make_shared<AttachmentBytes>(context, std::move(file));
    return response;
}

// One content, one picture: whoever has it need not ask again.
http::Response pictureOf(const usecases::PageFile& page) {
    http::Response response;
    response.contentType = "image/png";
    response.headers = {{"ETag", "\"" + page.tag + "\""}, {"Cache-Control", "private, max-age=31536000, immutable"}};
    response.body = page.png;
    return response;
}

void addPageRoutes(http::Router& router, const usecases::Context& context, const reader::Reader& reader) {
    http::RouteOptions documents;
    documents.pool = http::Pool::documents;
    endpoint<api::ListPages>(
        router,
        [&](const auto& call) { return usecases::listPages(context, reader, call.caller(), call.parameters.id); },
        documents);
    router.plain(
        "GET", std::string(api::ReadPage::path),
        [&](const http::Request& request) {
            return pictureOf(usecases::readPage(context, reader, request.callerAs<usecases::Caller>(),
                                                parametersOf<api::ReadPage>(request)));
        },
        documents);
}

} // namespace

void addAttachmentRoutes(http::Router& router, const usecases::Context& context, const reader::Reader& reader) {
    addPageRoutes(router, context, reader);
    http::RouteOptions upload;
    // A file that is too large is told so by the use case, in its own words; this only bounds what is read of it.
    upload.bodyLimit = static_cast<std::size_t>(api::largestAttachment) + 1;
    router.upload(
        "POST", std::string(api::Upload::path),
        [&context](const http::Request& request) { return std::make_unique<AttachmentSink>(context, request); },
        upload);
    router.plain("GET", std::string(api::Download::path), [&context](const http::Request& request) {
        const auto parameters = parametersOf<api::Download>(request);
        return downloadOf(context,
                          usecases::openAttachment(context, request.callerAs<usecases::Caller>(), parameters.id));
    });
}

} // namespace ilvm::routes
