// The page of the gallery: every component in its states, laid out as the look's own picture. Not here: the program.
#pragma once
#include <QString>
#include <QWidget>

// `scheme` is the word beside the title. The second page shows what the first has no room for.
QWidget* makeComponentsPage(const QString& scheme);
QWidget* makeMorePage(const QString& scheme);
