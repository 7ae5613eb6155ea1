/* SPDX-License-Identifier: EUPL-1.2 */
#include "base/fail.h"
#include "test.h"

TEST(fail_bug_aborts)
{
    EXPECT_ABORT(BUG("a mistake"));
    EXPECT_ABORT(BUG_ON(1 + 1 == 2));
}
