// Precompiled for the rooms that make screens: what nearly every panel needs. Nothing depends on it being there.
#pragma once
#include "client/kit/pch.hpp"
#include "client/ticket/action_runner.hpp"
#include "client/ticket/faces.hpp"
#include "client/ticket/panel.hpp"
#include "client/ticket/workspace.hpp"
#include "shared/wire/read.hpp"
#include "shared/wire/write.hpp"

#include <QComboBox>
#include <QDialog>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QStackedWidget>
#include <QStyledItemDelegate>
#include <QTableView>
