// A lexicon that is loaded the first time that an article needs it: most articles are in one language, and
// the lexicons of the others would be half of the time in which the program starts.
//
// Thread-safety: one thread loads, the others wait for it.
#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <utility>

#include "diurna/status.h"

namespace diurna::base {

template <typename T>
class OnDemand {
 public:
  explicit OnDemand(std::function<Result<T>()> load) : state_(std::make_unique<State>()) {
    state_->load = std::move(load);
  }

  const Result<T>& get() const {
    std::call_once(state_->once, [this] { state_->loaded.emplace(state_->load()); });
    return *state_->loaded;
  }

 private:
  struct State {
    std::function<Result<T>()> load;
    std::once_flag once;
    std::optional<Result<T>> loaded;
  };
  std::unique_ptr<State> state_;
};

}  // namespace diurna::base
