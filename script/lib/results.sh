# shellcheck shell=bash
# Runs one check after the other, keeps their logs, and counts what every runner reports.
#
# A check is a program that exits with 0 (passed), 77 (skipped; the reason is its last line) or anything else (failed).
# One that runs many tests appends lines `passed failed skipped` to the file $CHECK_COUNTS, and a line to $CHECK_SKIPS
# for each thing that could not be checked; without them it counts as one. Logs and reports are in $CHECK_RESULTS.

exit_code_of_skipped=77
total_passed=0
total_failed=0
total_skipped=0
failed_checks=()
skip_reasons=()
lines_of_failed_log=60
longest_check_seconds=1800
running_check=''

count_results() {
  local file=$1 passed failed skipped
  counted_passed=0 counted_failed=0 counted_skipped=0
  [ -s "$file" ] || return 1
  while read -r passed failed skipped; do
    counted_passed=$((counted_passed + passed))
    counted_failed=$((counted_failed + failed))
    counted_skipped=$((counted_skipped + skipped))
  done <"$file"
}

# A check that hangs counts as failed, and the others still run.
end_after() {
  sleep "$1"
  say "Ended after $1 s without an outcome." >>"$3"
  kill -TERM -- "-$2"
  sleep 10
  kill -KILL -- "-$2"
}

# run_check NAME TITLE COMMAND...
run_check() {
  local name=$1 title=$2 log=$CHECK_RESULTS/$1.log status=0 seconds=$SECONDS outcome watch
  shift 2
  export CHECK_COUNTS=$CHECK_RESULTS/$name.counts CHECK_SKIPS=$CHECK_RESULTS/$name.skips
  printf '%-44s ' "$title"
  "$@" >"$log" 2>&1 </dev/null &
  running_check=$!
  end_after "$longest_check_seconds" "$running_check" "$log" &
  watch=$!
  # Bash announces the end of a job that it knows of.
  disown "$watch"
  wait "$running_check" 2>/dev/null || status=$?
  running_check=''
  kill -KILL -- "-$watch" 2>/dev/null || true
  seconds=$((SECONDS - seconds))

  if [ "$status" = "$exit_code_of_skipped" ]; then
    counted_passed=0 counted_failed=0 counted_skipped=1
    tail -n 1 "$log" >"$CHECK_SKIPS"
  elif ! count_results "$CHECK_COUNTS"; then
    counted_passed=$((status == 0)) counted_failed=$((status != 0)) counted_skipped=0
  elif [ "$status" != 0 ] && [ "$counted_failed" = 0 ]; then
    counted_failed=1
  fi
  total_passed=$((total_passed + counted_passed))
  total_failed=$((total_failed + counted_failed))
  total_skipped=$((total_skipped + counted_skipped))

  if [ "$counted_failed" -gt 0 ]; then
    outcome=FAILED
    failed_checks+=("$name")
  elif [ "$counted_passed" = 0 ]; then
    outcome=SKIPPED
  else
    outcome=passed
  fi
  if [ $((counted_passed + counted_failed + counted_skipped)) -gt 1 ]; then
    outcome="$outcome ($counted_passed passed, $counted_failed failed, $counted_skipped skipped)"
  fi
  say "$outcome, ${seconds} s"
  note_skips "$name" "$CHECK_SKIPS"
  if [ "$counted_failed" -gt 0 ]; then
    say "--- the last $lines_of_failed_log lines of $log"
    tail -n "$lines_of_failed_log" "$log"
    say '---'
    return 1
  fi
}

note_skips() {
  local reason
  [ -s "$2" ] || return 0
  while IFS= read -r reason; do
    skip_reasons+=("$1: $reason")
  done <"$2"
}

# skip_check NAME REASON: counts a check that was not started.
skip_check() {
  total_skipped=$((total_skipped + 1))
  skip_reasons+=("$1: $2")
}

# Ends what runs when the command itself is interrupted.
stop_running_check() {
  [ -z "$running_check" ] || kill -TERM -- "-$running_check" 2>/dev/null || true
}

# Prints what was skipped and what failed, then the totals as the last line; returns whether all is well.
report_results() {
  local reason
  say ''
  for reason in ${skip_reasons[@]+"${skip_reasons[@]}"}; do
    say "SKIPPED $reason"
  done
  if [ "$total_failed" = 0 ]; then
    rm -rf "$CHECK_RESULTS"
  else
    say "Failed checks: ${failed_checks[*]} (logs in $CHECK_RESULTS)"
  fi
  if [ "$total_skipped" -gt 0 ] && is_ci; then
    say 'In CI a skipped check is a failure.'
  fi
  say "$total_passed passed, $total_failed failed, $total_skipped skipped"
  [ "$total_failed" = 0 ] && { [ "$total_skipped" = 0 ] || ! is_ci; }
}

is_ci() {
  case "${CI:-}" in '' | 0 | false) return 1 ;; *) return 0 ;; esac
}
