#include "tests/client/desk/page_picture.hpp"

#include <QBuffer>
#include <QImage>
#include <QPainter>

namespace ilvm::tests {
namespace {

constexpr int paperWidth = 595, paperHeight = 842, left = 48, right = 547;

void write(QPainter& painter, int x, int y, int size, const QString& text, bool bold = false) {
    QFont font(QStringLiteral("Inter"));
    font.setPixelSize(size);
    font.setBold(bold);
    painter.setFont(font);
    painter.drawText(x, y, text);
}

void drawQuote(QPainter& painter, int page) {
    painter.fillRect(0, 0, paperWidth, 8, QColor(0xB5, 0x4A, 0x26));
    write(painter, left, 60, 20, QStringLiteral("Buroteq"), true);
    write(painter, left, 76, 9, QStringLiteral("14 rue des Ateliers, 69100 Villeurbanne"));
    write(painter, 440, 60, 16, QStringLiteral("DEVIS"), true);
    write(painter, 440, 76, 9, QStringLiteral("D2026-1187 · page %1").arg(page));
    const QStringList lines{QStringLiteral("Poste fixe compact i5, 16 Go, SSD 512 Go"),
                            QStringLiteral("Écran 24 pouces, pied réglable"),
                            QStringLiteral("Clavier et souris filaires"), QStringLiteral("Masterisation et étiquetage"),
                            QStringLiteral("Livraison et reprise DEEE")};
    int y = 240;
    for (const auto& line : lines) {
        write(painter, left, y, 10, line);
        painter.drawLine(left, y + 10, right, y + 10);
        y += 32;
    }
    write(painter, 400, y + 20, 12, QStringLiteral("Total TTC 10 618,80 €"), true);
}

void drawBankDetails(QPainter& painter) {
    write(painter, left, 60, 16, QStringLiteral("RELEVÉ D'IDENTITÉ BANCAIRE"), true);
    write(painter, left, 110, 11, QStringLiteral("Titulaire : BUROTEQ SAS"));
    write(painter, left, 134, 11, QStringLiteral("IBAN : FR76 3000 6000 0112 3456 7890 189"));
    write(painter, left, 158, 11, QStringLiteral("BIC : AGRIFRPP"));
}

} // namespace

QByteArray pagePicture(const QByteArray& attachment, int page, int width) {
    const double scale = static_cast<double>(width) / paperWidth;
    QImage picture(width, static_cast<int>(paperHeight * scale), QImage::Format_RGB32);
    picture.fill(Qt::white);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(scale, scale);
    if (attachment == "2")
        drawBankDetails(painter);
    else
        drawQuote(painter, page);
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    picture.save(&buffer, "PNG");
    return bytes;
}

} // namespace ilvm::tests
