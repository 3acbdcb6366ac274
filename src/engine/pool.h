// Things that are dear to make and serve one call at a time: lent to a call, kept for the next.
//
// Which of them a call gets has no influence on its result. Thread-safe.
#pragma once

#include <memory>
#include <mutex>
#include <utility>
#include <vector>

namespace diurna {

template <typename Thing>
class Pool {
 public:
  // A thing, and back with it at the end of its life.
  class Loan {
   public:
    Loan(Pool& owner, std::unique_ptr<Thing> thing) : owner_(owner), thing_(std::move(thing)) {}
    Loan(const Loan&) = delete;
    Loan& operator=(const Loan&) = delete;
    ~Loan() { owner_.give_back(std::move(thing_)); }
    Thing& operator*() const { return *thing_; }
    Thing* operator->() const { return thing_.get(); }

   private:
    Pool& owner_;
    std::unique_ptr<Thing> thing_;
  };

  Loan borrow() {
    const std::scoped_lock lock(mutex_);
    if (idle_.empty()) return {*this, std::make_unique<Thing>()};
    std::unique_ptr<Thing> thing = std::move(idle_.back());
    idle_.pop_back();
    return {*this, std::move(thing)};
  }

 private:
  void give_back(std::unique_ptr<Thing> thing) {
    const std::scoped_lock lock(mutex_);
    idle_.push_back(std::move(thing));
  }

  std::mutex mutex_;
  std::vector<std::unique_ptr<Thing>> idle_;
};

}  // namespace diurna
