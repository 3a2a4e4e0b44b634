// Precompiled for the desk and its pictures. Nothing depends on it being there.
#pragma once
#include "client/ticket/pch.hpp"
#include "tests/client/desk/desk.hpp"

#include <QTest>
