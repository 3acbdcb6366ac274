"""The machine that a run was made on."""
import os
import platform

FLAGS = ('fma', 'avx2', 'avx512f', 'avx512_bf16', 'amx_bf16')


def describe(cpuinfo=None):
    """What decides about speed. `cpuinfo`: the text of /proc/cpuinfo."""
    fields = fields_of(cpuinfo if cpuinfo is not None else read('/proc/cpuinfo'))
    present = fields.get('flags', '').split()
    return {'cpu': fields.get('model name', platform.machine()), 'cpu_family': fields.get('cpu family'),
            'cpu_model': fields.get('model'), 'flags': {name: name in present for name in FLAGS},
            'cache': fields.get('cache size'), 'cores': os.cpu_count(), 'system': platform.system(),
            'system_release': platform.release(), 'load_average': list(os.getloadavg())}


def fields_of(cpuinfo):
    """The fields of the first processor."""
    lines = (line.partition(':') for line in cpuinfo.split('\n\n')[0].split('\n'))
    return {name.strip(): value.strip() for name, _, value in lines}


def read(path):
    try:
        with open(path, encoding='utf-8') as file:
            return file.read()
    except OSError:
        return ''
