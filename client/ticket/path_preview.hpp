// Who will decide a request that is not sent yet: its path, the persons of each level, and why it is they.
// Not here: asking the server (client/panels).
#pragma once
#include "client/ticket/workspace.hpp"

#include <QWidget>

namespace ilvm::kit {
class Label;
class Stepper;
} // namespace ilvm::kit

namespace ilvm::ticket {

class PathPreview : public QWidget {
    Q_OBJECT

public:
    explicit PathPreview(QWidget* parent = nullptr);

    // `me`: id of the person who looks; `service`: label of the service that will do the work.
    void show(const api::Preview& preview, const QString& me, const QString& service,
              domain::Kind kind = domain::Kind::request);
    void say(const QString& sentence); // why there is no path

private:
    kit::Stepper* path_;
    kit::Label* words_;
};

} // namespace ilvm::ticket
