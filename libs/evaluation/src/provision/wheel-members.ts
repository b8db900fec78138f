/**
 * A Python program that unpacks from a TensorFlow wheel what the addon needs, and prints nothing: the two libraries, with the names
 * that the linker and the loader look for, and the headers that the sources of the addon include, followed transitively (the wheel
 * holds 13,000 of them). Arguments: the wheel, the addon's sources, the staging directory.
 *
 * Python, because whoever has pip has it, and it unpacks a member of 800 MB as a stream.
 */
export const UNPACK_WHEEL = `
import os, re, shutil, sys, zipfile
wheel, binding, staging = sys.argv[1:4]
archive = zipfile.ZipFile(wheel)
members = set(archive.namelist())

def unpack(member, path):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with archive.open(member) as source, open(path, 'wb') as target:
        shutil.copyfileobj(source, target, 1 << 22)

libraries = os.path.join(staging, 'deps', 'lib')
found = 0
for stem, names in (('libtensorflow_cc', ['libtensorflow']), ('libtensorflow_framework', [])):
    for file, plain in ((stem + '.so.2', '{}.so'), (stem + '.2.dylib', '{}.dylib')):
        if 'tensorflow/' + file not in members:
            continue
        found += 1
        unpack('tensorflow/' + file, os.path.join(libraries, file))
        for name in names + [stem]:
            os.symlink(file, os.path.join(libraries, plain.format(name)))
if found < 2:
    sys.exit('error: the wheel holds no libtensorflow_cc and libtensorflow_framework')

INCLUDE = re.compile(r'#include "([^"]+)"')
pending = []
for name in sorted(os.listdir(binding)):
    with open(os.path.join(binding, name), encoding='utf8') as source:
        pending += INCLUDE.findall(source.read())
seen = set()
while pending:
    name = pending.pop()
    member = 'tensorflow/include/' + name
    if name in seen or member not in members:
        continue
    seen.add(name)
    unpack(member, os.path.join(staging, 'deps', 'include', name))
    pending += INCLUDE.findall(archive.read(member).decode('utf8'))
`;
