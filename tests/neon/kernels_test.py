#!/usr/bin/env python3
"""kernels_test.py DIGEST: the kernels of a 64-bit Arm give the bytes of this machine's.

Builds the same program for the other architecture and runs it under qemu-user.
"""
import pathlib
import subprocess
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
KERNELS = ROOT / 'src/nlp/kernels'
SOURCES = (ROOT / 'tests/neon/kernels_digest.cc', KERNELS / 'kernels.cc', KERNELS / 'kernels_portable.cc', KERNELS / 'kernels_neon.cc')


def digests(*command):
    """{variant: {kernel: digest}}"""
    found = {}
    for line in subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout.decode().splitlines():
        variant, kernel, digest = line.split()
        found.setdefault(variant, {})[kernel] = digest
    return found


class ArmKernelsTest(unittest.TestCase):
    digest = ''

    def test_every_variant_gives_the_same_bytes_on_both_machines(self):
        here = digests(self.digest)
        with tempfile.TemporaryDirectory() as folder:
            program = str(pathlib.Path(folder) / 'digest')
            subprocess.run(['aarch64-linux-gnu-g++', '-std=c++20', '-O3', '-ffp-contract=off', '-fno-math-errno', '-static',
                            f'-I{ROOT / "src"}', '-o', program, *SOURCES], check=True)
            there = digests('qemu-aarch64', program)
        self.assertEqual(set(there), {'portable', 'neon'})
        expected = here['portable']
        self.assertGreaterEqual(len(expected), 7)
        for found in (*here.values(), *there.values()):
            self.assertEqual(found, expected)


if __name__ == '__main__':
    ArmKernelsTest.digest = sys.argv.pop()
    unittest.main()
