// Workspaces of a pipeline, lent to one article at a time: what one has learnt of words serves the next.
//
// Which workspace an article gets has no influence on its record. Thread-safe.
#pragma once

#include <memory>
#include <mutex>
#include <vector>

#include "nlp/pipeline/pipeline.h"

namespace diurna {

class Workspaces {
 public:
  using Workspace = nlp::Pipeline::Workspace;

  // A workspace, and back with it at the end of its life.
  class Loan {
   public:
    Loan(Workspaces& owner, std::unique_ptr<Workspace> workspace)
        : owner_(owner), workspace_(std::move(workspace)) {}
    Loan(const Loan&) = delete;
    Loan& operator=(const Loan&) = delete;
    ~Loan() { owner_.give_back(std::move(workspace_)); }
    Workspace& operator*() const { return *workspace_; }

   private:
    Workspaces& owner_;
    std::unique_ptr<Workspace> workspace_;
  };

  Loan borrow() {
    const std::scoped_lock lock(mutex_);
    if (idle_.empty()) return {*this, std::make_unique<Workspace>()};
    std::unique_ptr<Workspace> workspace = std::move(idle_.back());
    idle_.pop_back();
    return {*this, std::move(workspace)};
  }

 private:
  void give_back(std::unique_ptr<Workspace> workspace) {
    const std::scoped_lock lock(mutex_);
    idle_.push_back(std::move(workspace));
  }

  std::mutex mutex_;
  std::vector<std::unique_ptr<Workspace>> idle_;
};

}  // namespace diurna
