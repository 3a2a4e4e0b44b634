// The pages of a document as pictures, one below the other: fitted to the width or at a zoom, Ctrl and the wheel zoom,
// arrows and page keys scroll. It asks for the pictures that it is about to show, at the width that it needs.
// Not here: where pictures come from, and the buttons around it.
#pragma once
#include <QAbstractScrollArea>
#include <QHash>
#include <QImage>
#include <QSet>

namespace ilvm::kit {

class PageView : public QAbstractScrollArea {
    Q_OBJECT

public:
    explicit PageView(QWidget* parent = nullptr);

    // A new document: the sizes of its pages, in points of 1/72 inch; none: nothing is shown.
    void setPages(const QList<QSizeF>& sizes);
    // The picture of a page (from 1) as it was asked for; a null one: it could not be had, and the page says so.
    void setPicture(int page, int width, const QImage& picture);

    int pageCount() const { return static_cast<int>(sizes_.size()); }
    int page() const { return page_; } // the one that is read, from 1; 0 without pages
    void turnTo(int page);
    bool hasPicture() const { return shown_.contains(page_) && !shown_[page_].failed; } // of that one

    // 1 is the size on paper; 0 fits the width.
    double zoom() const { return zoom_; }
    void setZoom(double zoom);
    void zoomBy(int steps); // from the present size on, also a fitted one

    static constexpr double smallestZoom = 0.25, largestZoom = 4;

Q_SIGNALS:
    void pictureWanted(int page, int width); // pixels of the screen
    void pageChanged(int page);
    void zoomChanged(double zoom);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Shown {
        int width = 0;
        QImage picture;
        bool failed = false;
    };

    double scale() const; // pixels for a point
    QRect place(int page) const;
    void arrange();
    void measure();
    void follow();

    QList<QSizeF> sizes_;
    QList<QRect> places_; // of the pages, in the whole
    QHash<int, Shown> shown_;
    QHash<int, int> asked_; // page → width
    double zoom_ = 0;
    int page_ = 0;
};

} // namespace ilvm::kit
