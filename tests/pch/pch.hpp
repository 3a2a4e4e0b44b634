// Precompiled for the tests. Nothing depends on it being there.
#pragma once
#include "shared/base/pch.hpp"

#include <QtTest>
