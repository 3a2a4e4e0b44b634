// Precompiled for client/: what nearly every screen needs. Nothing depends on it being there.
#pragma once
#include "shared/base/pch.hpp"

#include <QAbstractListModel>
#include <QAction>
#include <QApplication>
#include <QBoxLayout>
#include <QDateTime>
#include <QEvent>
#include <QFont>
#include <QHash>
#include <QLabel>
#include <QList>
#include <QMap>
#include <QPainter>
#include <QPainterPath>
#include <QPointer>
#include <QPushButton>
#include <QSet>
#include <QString>
#include <QStringList>
#include <QStyle>
#include <QTimer>
#include <QVariant>
#include <QWidget>
