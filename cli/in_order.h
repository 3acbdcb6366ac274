// Work on a stream of tasks by several threads, with the results in the order of the tasks.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace diurna::cli {

template <typename Task, typename Item>
struct Work {
  std::function<std::optional<Task>()> next;  // nothing at the end; called by one thread at a time
  std::function<Item(Task)> produce;
  std::function<bool(Item)> consume;  // false: no more is wanted
};

// Calls `consume(produce(next()))` until there is no task or nothing more is wanted: `consume` in the order
// of the tasks and on the calling thread, `next` and `produce` on `threads` others, a few tasks ahead, so
// that memory does not grow with their number. With one thread everything happens on the calling one.
template <typename Task, typename Item>
void in_order(unsigned threads, const Work<Task, Item>& work);

namespace in_order_internal {

template <typename Task, typename Item>
class Run {
 public:
  Run(unsigned threads, const Work<Task, Item>& work) : work_(work), done_(std::size_t{threads} * 4) {
    for (unsigned i = 0; i < threads; ++i) workers_.emplace_back([this] { work_on_tasks(); });
  }
  Run(const Run&) = delete;
  Run& operator=(const Run&) = delete;
  ~Run() {
    set_and_notify(stopped_);
    workers_.clear();
  }

  void consume_all() {
    while (std::optional<Item> item = next_item()) {
      if (!work_.consume(*std::move(item))) return;
    }
  }

 private:
  struct Numbered {
    std::size_t number;
    Task task;
  };

  void work_on_tasks() {
    while (std::optional<Numbered> taken = take()) {
      Item item = work_.produce(std::move(taken->task));
      const std::scoped_lock lock(mutex_);
      done_[taken->number % done_.size()].emplace(std::move(item));
      changed_.notify_all();
    }
  }

  // The next task, when there is room for its result.
  std::optional<Numbered> take() {
    const std::scoped_lock turn(source_mutex_);
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return stopped_ || ended_ || begun_ < consumed_ + done_.size(); });
    if (stopped_ || ended_) return std::nullopt;
    lock.unlock();
    std::optional<Task> task = work_.next();
    if (!task) {
      set_and_notify(ended_);
      return std::nullopt;
    }
    lock.lock();
    return Numbered{begun_++, *std::move(task)};
  }

  std::optional<Item> next_item() {
    std::unique_lock lock(mutex_);
    std::optional<Item>& place = done_[consumed_ % done_.size()];
    changed_.wait(lock, [&] { return place.has_value() || (ended_ && begun_ == consumed_); });
    if (!place) return std::nullopt;
    std::optional<Item> item = std::exchange(place, std::nullopt);
    ++consumed_;
    changed_.notify_all();
    return item;
  }

  void set_and_notify(bool& state) {
    const std::scoped_lock lock(mutex_);
    state = true;
    changed_.notify_all();
  }

  const Work<Task, Item>& work_;
  std::mutex source_mutex_;  // held while a task is taken; before mutex_
  std::mutex mutex_;         // of all below
  std::condition_variable changed_;
  std::vector<std::optional<Item>> done_;  // by number of the task % size
  std::size_t begun_ = 0;
  std::size_t consumed_ = 0;
  bool ended_ = false;
  bool stopped_ = false;
  std::vector<std::jthread> workers_;
};

}  // namespace in_order_internal

template <typename Task, typename Item>
void in_order(unsigned threads, const Work<Task, Item>& work) {
  if (threads > 1) return in_order_internal::Run<Task, Item>(threads, work).consume_all();
  while (std::optional<Task> task = work.next()) {
    if (!work.consume(work.produce(*std::move(task)))) return;
  }
}

}  // namespace diurna::cli
