// A page of a document as the server would draw it: a quote for one, bank details for another.
#pragma once
#include <QByteArray>

namespace ilvm::tests {

QByteArray pagePicture(const QByteArray& attachment, int page, int width); // PNG

} // namespace ilvm::tests
