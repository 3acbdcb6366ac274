// lexbor's numbers of elements as Tags.
#pragma once

#include <lexbor/ns/const.h>
#include <lexbor/tag/const.h>

#include "html/page/tag.h"

namespace diurna::html {

// kOther for an element that has no Tag of its own in its namespace.
Tag tag_of(lxb_tag_id_t id, lxb_ns_id_t ns);

}  // namespace diurna::html
