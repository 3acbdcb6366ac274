// Work on many inputs by several threads, with the results in the order of the inputs.
#pragma once

#include <algorithm>
#include <condition_variable>
#include <cstddef>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace diurna::cli {

// Calls `consume(produce(i))` for i = 0, 1, ... below `count`, in that order, on the calling thread;
// `produce` runs on `threads` others, a few inputs ahead, so that memory does not grow with the inputs. Ends
// early when `consume` returns false. With one thread everything happens on the calling one.
template <typename Item>
void in_order(unsigned threads, std::size_t count, const std::function<Item(std::size_t)>& produce,
              const std::function<bool(Item)>& consume) {
  if (threads <= 1) {
    for (std::size_t i = 0; i < count && consume(produce(i)); ++i) {
    }
    return;
  }
  const std::size_t window = std::size_t{threads} * 4;
  std::vector<std::optional<Item>> done(window);  // by input % window
  std::mutex mutex;
  std::condition_variable changed;
  std::size_t begun = 0;
  std::size_t consumed = 0;
  bool stopped = false;
  const auto work = [&] {
    for (;;) {
      std::unique_lock lock(mutex);
      changed.wait(lock, [&] { return stopped || begun == count || begun < consumed + window; });
      if (stopped || begun == count) return;
      const std::size_t input = begun++;
      lock.unlock();
      Item item = produce(input);
      lock.lock();
      done[input % window].emplace(std::move(item));
      changed.notify_all();
    }
  };
  std::vector<std::jthread> workers;
  for (unsigned i = 0; i < threads; ++i) workers.emplace_back(work);
  while (consumed < count && !stopped) {
    std::unique_lock lock(mutex);
    changed.wait(lock, [&] { return done[consumed % window].has_value(); });
    std::optional<Item> item = std::exchange(done[consumed % window], std::nullopt);
    ++consumed;
    lock.unlock();
    changed.notify_all();
    if (consume(*std::move(item))) continue;
    lock.lock();
    stopped = true;
    changed.notify_all();
  }
}

}  // namespace diurna::cli
