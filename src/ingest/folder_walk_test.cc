#include "ingest/folder_walk.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/file.h"
#include "ingest/testing_folder.h"

namespace diurna::ingest {
namespace {

using ::testing::ElementsAre;

std::vector<std::string> walk(const testing::Folder& folder) {
  FolderWalk walk(folder.path());
  std::vector<std::string> names;
  while (const auto next = walk.next()) {
    names.push_back(*next ? (*next)->substr(folder.path().size() + 1) : next->error().to_string());
  }
  return names;
}

TEST(FolderWalk, GivesFilesInByteOrderOfTheirPaths) {
  testing::Folder folder;
  for (const char* name : {"b.txt", "a/z.txt", "a.txt", "a/b/c.txt", "B.txt", "a-b.txt"})
    folder.write(name, "x");
  EXPECT_THAT(walk(folder), ElementsAre("B.txt", "a-b.txt", "a.txt", "a/b/c.txt", "a/z.txt", "b.txt"));
}

TEST(FolderWalk, PassesOverWhatIsHiddenAndLinksToFolders) {
  testing::Folder folder;
  for (const char* name : {".hidden", ".git/config", "a/.x", "a/b.txt"}) folder.write(name, "x");
  folder.link("a", "loop");
  folder.link("a/b.txt", "linked.txt");
  folder.link("nowhere", "broken.txt");
  EXPECT_THAT(walk(folder), ElementsAre("a/b.txt", "broken.txt", "linked.txt"));
}

}  // namespace
}  // namespace diurna::ingest
