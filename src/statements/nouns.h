// The lexicons of nouns that the readers of a reporting clause share.
#pragma once

#include "statements/channel_nouns.h"
#include "statements/role_nouns.h"

namespace diurna::statements {

struct Nouns {
  const ChannelNouns& channels;
  const RoleNouns& roles;
};

}  // namespace diurna::statements
