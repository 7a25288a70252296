# shellcheck shell=bash
# What run, stop and test share: where things are, a JDK, and a build when sources are newer.

project=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../../.." && pwd)
target=$project/deploy/target

fail() {
  echo "$*" >&2
  exit 1
}

java_version() {
  "$1/bin/java" -version 2>&1 | sed -n '1s/.*version "\([0-9]*\).*/\1/p'
}

is_new_enough() {
  [ -x "$1/bin/javac" ] && [ "$(java_version "$1")" -ge 21 ] 2>/dev/null
}

# JAVA_HOME where it is new enough, else the newest JDK under the system's JVM folder
find_jdk() {
  if is_new_enough "${JAVA_HOME:-/nowhere}"; then
    return
  fi
  local folder best=0 version
  for folder in "${JVM_FOLDER:-/usr/lib/jvm}"/*/; do
    folder=${folder%/}
    if is_new_enough "$folder"; then
      version=$(java_version "$folder")
      if [ "$version" -gt "$best" ]; then
        best=$version
        export JAVA_HOME=$folder
      fi
    fi
  done
  [ "$best" -gt 0 ] || fail "ecrf needs a JDK 21 or newer: install one (Debian and Ubuntu: the package openjdk-21-jdk or a newer one; others: adoptium.net) and set JAVA_HOME to its folder."
}

find_maven() {
  command -v mvn >/dev/null || fail "ecrf needs Maven 3.8 or newer: install it (Debian and Ubuntu: apt-get install maven)."
}

# one build at a time in this folder
maven() {
  find_maven
  mkdir -p "$project/target"
  (cd "$project" && flock target/build.lock mvn -B -ntp "$@")
}

is_built() {
  [ -e "$target/built" ] && [ -z "$(find "$project/pom.xml" "$project"/ecrf-*/pom.xml "$project/deploy/pom.xml" \
    "$project"/ecrf-*/src/main "$project/deploy/src/main" -newer "$target/built" -print -quit)" ]
}

build_if_newer() {
  is_built && return
  local log=$project/target/build.log
  mkdir -p "$project/target"
  echo "Building (the first time takes some minutes and downloads about 900 MB) ..."
  if ! maven package -DskipTests >"$log" 2>&1; then
    grep -E '^\[ERROR\]' "$log" | head -30 >&2 || tail -30 "$log" >&2
    fail "The build failed; all of its output is in $log."
  fi
}

launcher() {
  exec "$JAVA_HOME/bin/java" -Xmx"${heap:-128m}" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 \
    -cp "$target/ecrf-deploy.jar:$target/lib/*" org.ecrf.deploy.Deploy "$@"
}
