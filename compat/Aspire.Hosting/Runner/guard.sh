# Runs a command in a session of its own and ends it, with all that it started, when this script's standard input
# closes: the AppHost holds the other end of that pipe, so this works even when the AppHost is killed with SIGKILL.
# A line "stop" on standard input asks the command to end without a deadline.
exec 3<&0
trap : INT TERM HUP # Ctrl-C in a terminal reaches this script, too; when to stop is the AppHost's decision.

setsid "$@" </dev/null 3<&- &
child=$!

tree() {
    for one in $(cat /proc/"$1"/task/*/children 2>/dev/null); do
        tree "$one"
    done
    echo "$1"
}

watch() {
    # A signal to the whole process group must not take the watcher away: who would end the command then?
    trap '' INT TERM HUP
    while read -r word; do
        kill -TERM $child
    done <&3

    kill -TERM $child
    tries=0
    while [ $tries -lt 30 ] && kill -0 $child; do
        sleep 0.1
        tries=$((tries + 1))
    done
    kill -KILL $(tree $child)
}
watch 2>/dev/null >&2 &
watcher=$!
exec 3<&-

# A signal to this script interrupts the wait; only the end of the command ends it.
while :; do
    wait $child
    code=$?
    kill -0 $child 2>/dev/null || break
done

kill -KILL -- -$child 2>/dev/null
kill -KILL $watcher 2>/dev/null
exit $code
