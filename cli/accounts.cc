#include "accounts.h"

#include <fmt/format.h>

#include <cerrno>
#include <cstring>
#include <optional>
#include <sstream>
#include <utility>

#include "diurna/output.h"
#include "in_order.h"
#include "messages.h"
#include "standard_output.h"

namespace diurna::cli {
namespace {

class Writer {
 public:
  explicit Writer(const Accounting& accounting) : accounting_(accounting) {}

  bool write(const std::vector<Account>& accounts) {
    for (const Account& account : accounts) {
      if (!write(account)) return false;
    }
    return true;
  }

  int status(std::size_t inputs) const {
    if (cut_short_) return *cut_short_;
    if (failed_ == 0) return kAllWell;
    if (accounting_.failures == Failures::kAsLines)
      say(fmt::format("{} of {} inputs failed", failed_, inputs));
    return kSomeFailed;
  }

 private:
  // False if there is no use in going on.
  bool write(const Account& account) {
    failed_ += account.has_failed ? 1 : 0;
    if (!account.message.empty()) say(account.message);
    const bool is_later_text = accounting_.is_spaced && !account.text.empty() && texts_++ > 0;
    switch (write_output(is_later_text ? '\n' + account.text : account.text)) {
      case Written::kWhole:
        return true;
      case Written::kReaderGone:
        cut_short_ = kAllWell;
        return false;
      case Written::kFailed:
        say(fmt::format("cannot write: {}", std::strerror(errno)));
        cut_short_ = kCouldNotRun;
        return false;
    }
    return true;
  }

  const Accounting& accounting_;
  std::size_t failed_ = 0;
  std::size_t texts_ = 0;
  std::optional<int> cut_short_;
};

}  // namespace

Account account_of(const Status& failure, Failures failures) {
  if (failures == Failures::kAsMessages) return {"", failure.to_string(), true};
  std::ostringstream out;
  write_jsonl(failure, out);
  return {std::move(out).str(), "", true};
}

int write_accounts(const Options& options, const Accounting& accounting) {
  using Group = std::vector<Result<Input>>;
  using Accounts = std::vector<Account>;
  Result<std::vector<std::string>> names = named_inputs(options);
  if (!names) return fail(names.error());
  if (names->empty() && options.files_from.empty()) {
    say("no input: name a file or a folder, or - for standard input (see diurna --help)");
    return kCouldNotRun;
  }
  InputStream inputs(*std::move(names), options);
  Writer writer(accounting);
  in_order<Group, Accounts>(
      options.threads,
      {[&] { return inputs.next_group(); }, [&](Group group) { return accounting.read(std::move(group)); },
       [&](const Accounts& accounts) { return writer.write(accounts); }});
  return writer.status(inputs.count());
}

}  // namespace diurna::cli
