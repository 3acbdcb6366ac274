#!/usr/bin/env python3
"""tools/check_includes finds every kind of wrong dependency, and nothing in a right tree."""
import unittest

from temp_tree import TempTreeTest


class CheckIncludesTest(TempTreeTest):
    def setUp(self):
        super().setUp()
        self.module('base', 0)
        self.module('text', 1, 'base')
        self.module('doc', 2, 'base text')
        self.module('times', 4, 'doc')
        self.module('statements', 4, 'doc text')
        self.module('nlp/model', 3, 'base')
        self.module('nlp/parser', 3, 'doc nlp/model')
        self.module('engine', 6, 'times statements nlp/parser')
        for name in ('status.h', 'span.h', 'record.h', 'engine.h'):
            self.write(f'include/diurna/{name}', '#pragma once\n#include <vector>\n')

    def module(self, name, tier, depends=''):
        depends = f'  DEPENDS {depends}  # direct ones\n' if depends else ''
        self.write(f'src/{name}/module.cmake',
                   f'# {name}\ndiurna_module({name} TIER {tier}\n{depends}  SOURCES a.cc\n  LINK fmt::fmt)\n')
        leaf = name.rpartition('/')[2]
        self.write(f'src/{name}/{leaf}.h', '#pragma once\n#include <string>\n')
        self.write(f'src/{name}/{leaf}.cc', f'#include "{name}/{leaf}.h"\n\n#include <fmt/format.h>\n')

    def test_a_right_tree_passes(self):
        self.write('src/nlp/parser/arcs.cc', '#include "nlp/parser/parser.h"\n#include "nlp/model/model.h"\n')
        self.write('src/statements/cues.cc', '#include "diurna/record.h"\n#include "doc/doc.h"\n')
        self.write('cli/main.cc', '#include "diurna/engine.h"\n#include "flags.h"\n#include <CLI/CLI.hpp>\n')
        self.write('cli/flags.h', '#include <string>\n')
        self.assert_offences('check_includes')

    def test_an_include_needs_a_declared_dependency(self):
        self.write('src/times/values.cc', '#include "times/times.h"\n\n#include "text/text.h"\n')
        self.assert_offences('check_includes', 'src/times/values.cc:3: text/text.h is of text')

    def test_a_test_is_held_to_the_same_rule(self):
        self.write('src/times/times_test.cc', '#include "engine/engine.h"\n')
        self.assert_offences('check_includes', 'src/times/times_test.cc:1: engine/engine.h is of engine')

    def test_a_module_inside_another_is_its_own_owner(self):
        self.module('nlp/model/cache', 3, 'base')
        self.write('src/nlp/parser/arcs.cc', '#include "nlp/model/cache/cache.h"\n')
        self.assert_offences('check_includes', 'src/nlp/parser/arcs.cc:1: nlp/model/cache/cache.h is of nlp/model/cache')

    def test_no_dependency_points_up_or_to_a_sibling(self):
        self.module('text', 1, 'base doc')
        self.module('times', 4, 'doc statements')
        self.assert_offences('check_includes', 'src/text/module.cmake:2: DEPENDS doc: tier 2 is above',
                             'src/times/module.cmake:2: DEPENDS statements: a sibling',
                             'src/doc/module.cmake:2: DEPENDS go in a circle: doc -> text -> doc')

    def test_a_family_has_no_circles(self):
        self.module('nlp/model', 3, 'nlp/parser')
        self.assert_offences('check_includes', 'src/nlp/parser/module.cmake:2: DEPENDS go in a circle')

    def test_a_dependency_exists(self):
        self.module('times', 4, 'doc calendars')
        self.assert_offences('check_includes', 'src/times/module.cmake:2: DEPENDS calendars: no such module')

    def test_a_module_sees_no_public_header_of_a_tier_above(self):
        self.write('src/text/lines.cc', '#include "diurna/span.h"\n#include "diurna/record.h"\n')
        self.assert_offences('check_includes', 'src/text/lines.cc:2: diurna/record.h belongs to doc (tier 2), above')

    def test_headers_are_named_from_src(self):
        self.write('src/text/lines.cc', '#include "text.h"\n')
        self.assert_offences('check_includes', 'src/text/lines.cc:1: no src/text.h')

    def test_every_source_belongs_to_a_module(self):
        self.write('src/orphan/orphan.cc', '')
        self.assert_offences('check_includes', 'src/orphan/orphan.cc:1: belongs to no module')

    def test_the_command_line_sees_public_headers_only(self):
        self.write('cli/main.cc', '#include "text/text.h"\n')
        self.assert_offences('check_includes', 'cli/main.cc:1: text/text.h is not public')

    def test_public_headers_include_no_library(self):
        self.write('include/diurna/span.h', '#include <fmt/format.h>\n#include "text/text.h"\n')
        self.assert_offences('check_includes', 'include/diurna/span.h:1: <fmt/format.h> is neither',
                             'include/diurna/span.h:2: text/text.h is neither')

    def test_a_public_header_includes_none_of_a_tier_above(self):
        self.write('include/diurna/record.h', '#include "diurna/engine.h"\n')
        self.assert_offences('check_includes', 'include/diurna/record.h:1: diurna/engine.h belongs to engine')

    def test_every_public_header_has_an_owner(self):
        self.write('include/diurna/novelty.h', '')
        self.write('src/engine/engine.cc', '#include "diurna/novelty.h"\n')
        self.assert_offences('check_includes', 'src/engine/engine.cc:1: diurna/novelty.h has no owner')


if __name__ == '__main__':
    unittest.main()
