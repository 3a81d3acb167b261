# What ./run, ./verify and bench/run share: how one machine becomes a store. To be sourced; needs TONNE_ROOT and TONNE_DATA.
liberty_version=26.0.0.3

export TONNE_HTTP_PORT=${TONNE_HTTP_PORT:-9080}
export TONNE_SANDBOX_PORT=${TONNE_SANDBOX_PORT:-9090}
export TONNE_DB_PORT=${TONNE_DB_PORT:-5480}
export TONNE_SANDBOX_SMTP_PORT=${TONNE_SANDBOX_SMTP_PORT:-2525}
# The two ends of the registry link, beside the others: 9444 and 9443 unless the others move.
export TONNE_REGISTRY_CALLBACK_PORT=${TONNE_REGISTRY_CALLBACK_PORT:-$((TONNE_HTTP_PORT + 364))}
export TONNE_SANDBOX_TLS_PORT=${TONNE_SANDBOX_TLS_PORT:-$((TONNE_SANDBOX_PORT + 353))}
[ -z "${TONNE_REGISTRY_PORT:-}" ] || export TONNE_REGISTRY_TLS_PORT=${TONNE_REGISTRY_TLS_PORT:-$((TONNE_REGISTRY_PORT + 353))}

# The product's configuration, pointed at the stand-ins. The secrets are made up for each folder of data.
export TONNE_BASE_URL=${TONNE_BASE_URL:-http://localhost:$TONNE_HTTP_PORT}
export TONNE_DB_URL=jdbc:postgresql://localhost:$TONNE_DB_PORT/tonne TONNE_DB_USER=tonne TONNE_DB_PASSWORD=tonne
export TONNE_REGISTRY_ADAPTER=${TONNE_REGISTRY_ADAPTER:-soap}
export TONNE_REGISTRY_URL=https://localhost:${TONNE_REGISTRY_TLS_PORT:-$TONNE_SANDBOX_TLS_PORT}/sandbox/$TONNE_REGISTRY_ADAPTER/registry
# Keys and certificates of both ends, made by certificates below. A test may name bad ones.
export TONNE_REGISTRY_KEYSTORE=${TONNE_REGISTRY_KEYSTORE:-$TONNE_DATA/keys/platform.p12}
export TONNE_REGISTRY_TRUSTSTORE=${TONNE_REGISTRY_TRUSTSTORE:-$TONNE_DATA/keys/trust.p12}
export TONNE_SANDBOX_KEYSTORE=${TONNE_SANDBOX_KEYSTORE:-$TONNE_DATA/keys/registry.p12}
export TONNE_SANDBOX_TRUSTSTORE=${TONNE_SANDBOX_TRUSTSTORE:-$TONNE_DATA/keys/trust.p12}
export TONNE_REGISTRY_SUBJECT="CN=CDM,O=Stand-in registry on this machine"
export TONNE_SANDBOX_PLATFORM_SUBJECT="CN=VCP,O=Tonne on this machine"
export TONNE_COOKIES_SECURE=false
export TONNE_REGISTRY_CODE=CDM TONNE_PLATFORM_CODE=VCP
export TONNE_PAYPAL_URL=http://localhost:$TONNE_SANDBOX_PORT/sandbox/pay
export TONNE_PAYPAL_APPROVE_ORIGIN=http://localhost:$TONNE_SANDBOX_PORT
export TONNE_PAYPAL_CLIENT_ID=tonne-on-this-machine TONNE_PAYPAL_WEBHOOK_ID=WH-ON-THIS-MACHINE
export TONNE_MAIL_HOST=localhost TONNE_MAIL_PORT=$TONNE_SANDBOX_SMTP_PORT TONNE_MAIL_FROM=store@tonne.example
# The stand-ins' own.
export TONNE_SANDBOX_WEBHOOK_URL=$TONNE_BASE_URL/api/webhooks/paypal TONNE_SANDBOX_WEBHOOK_ID=$TONNE_PAYPAL_WEBHOOK_ID
export TONNE_SANDBOX_PAY_CLIENT=$TONNE_PAYPAL_CLIENT_ID
export TONNE_SANDBOX_HOLDINGS=$TONNE_DATA/holdings.csv

database_pid= liberty_pid= registry_pid=

need() {
  for tool in "$@"; do
    command -v "$tool" >/dev/null || { echo "$tool is not on this machine; install it first." >&2; exit 69; }
  done
}

# Builds when a source is newer than the last build.
build() {
  mkdir -p "$TONNE_DATA"
  local stamp=$TONNE_DATA/built
  if [ ! -f ear/target/tonne.ear ] || [ ! -f sandbox/target/tonne-sandbox.war ] || [ ! -f "$stamp" ] ||
     [ -n "$(find pom.xml */pom.xml */src -newer "$stamp" -type f -print -quit)" ]; then
    echo "Building ..."
    touch "$stamp.new"
    mvn -q -B -Dfast -DskipTests package
    mv "$stamp.new" "$stamp"
  fi
}

secrets() {
  local file=$TONNE_DATA/secrets name
  for name in TONNE_PAYPAL_CLIENT_SECRET TONNE_REGISTRY_CALLBACK_PASSWORD TONNE_REGISTRY_KEYSTORE_PASSWORD TONNE_DEMO_PASSWORD TONNE_DEMO_KEY; do
    grep -qs "^export $name=" "$file" ||
      (umask 077; echo "export $name=$(head -c 18 /dev/urandom | od -An -tx1 | tr -d ' \n')" >>"$file")
  done
  grep -qs "^export TONNE_SANDBOX_EVENTS_KEY=" "$file" || (umask 077; java_local org.tonne.local.LocalKeys >>"$file")
  . "$file"
  export TONNE_DEMO_KEY=tk_${TONNE_DEMO_KEY#tk_} TONNE_SANDBOX_PAY_SECRET=$TONNE_PAYPAL_CLIENT_SECRET
  export TONNE_SANDBOX_CALLBACK_URL=https://$TONNE_REGISTRY_CODE:$TONNE_REGISTRY_CALLBACK_PASSWORD@localhost:$TONNE_REGISTRY_CALLBACK_PORT/api/soap/registry-callback
  export TONNE_REGISTRY_TRUSTSTORE_PASSWORD=$TONNE_REGISTRY_KEYSTORE_PASSWORD TONNE_SANDBOX_KEYSTORE_PASSWORD=$TONNE_REGISTRY_KEYSTORE_PASSWORD
  [ "$TONNE_REGISTRY_ADAPTER" != rest ] || export TONNE_SANDBOX_EVENTS_URL=${TONNE_SANDBOX_EVENTS_URL:-$TONNE_BASE_URL/api/registry-events}
}

# The certificates of the registry link, good and bad; new ones where there are none or they are about to end.
certificates() { (umask 077; java_local org.tonne.local.Certificates "$TONNE_DATA/keys"); }

java_local() { java -cp "local/target/classes:local/target/lib/*" "$@"; }
java_store() { java -Djava.util.logging.config.file=config/quiet-logging.properties -cp "ejb/target/classes:ear/target/tonne/lib/*:local/target/lib/*" "$@"; }

answers() { (exec 3<>"/dev/tcp/localhost/$1") 2>/dev/null; }

start_database() {
  secrets
  certificates
  answers "$TONNE_DB_PORT" && { echo "Port $TONNE_DB_PORT is taken; set TONNE_DB_PORT." >&2; exit 69; }
  echo "Starting PostgreSQL ..."
  rm -f "$TONNE_DATA/postgresql.ready"
  java -cp "local/target/classes:local/target/lib/*" org.tonne.local.LocalDatabase \
    "$TONNE_DATA/postgresql" "$TONNE_DB_PORT" "$TONNE_DATA/postgresql.ready" >"$TONNE_DATA/postgresql.log" 2>&1 &
  database_pid=$!
  for _ in $(seq 600); do
    [ -f "$TONNE_DATA/postgresql.ready" ] && return
    kill -0 "$database_pid" 2>/dev/null || { cat "$TONNE_DATA/postgresql.log" >&2; exit 70; }
    sleep 0.1
  done
  echo "PostgreSQL did not start; see $TONNE_DATA/postgresql.log" >&2; exit 70
}

# Whether the database holds a catalogue: an import is one transaction, so its own rows say whether it took place. An empty
# database has no such table, and a question about it fails.
has_catalogue() { [ -n "$(java_local org.tonne.local.LocalQuery "$TONNE_DB_PORT" "select key from project limit 1" 2>/dev/null)" ]; }

# Fills an empty database: the demo catalogue, or the registry data of a folder.
load_catalogue() {
  has_catalogue && return
  if [ -n "${1:-}" ]; then echo "Importing $1 ..."; else echo "Loading the demo catalogue ..."; fi
  java_store org.tonne.importing.ImportRegistryData "${1:---demo}"
}

demo_sign_ins() {
  [ -f "$TONNE_DATA/postgresql/sign-ins-made" ] && return
  local seller
  seller=$(java_local org.tonne.local.LocalQuery "$TONNE_DB_PORT" "select slug from seller order by slug limit 1")
  TONNE_NEW_SECRET=$TONNE_DEMO_PASSWORD java_store org.tonne.account.application.ManageAccounts staff staff@demo.example "First staff member"
  TONNE_NEW_SECRET=$TONNE_DEMO_PASSWORD java_store org.tonne.account.application.ManageAccounts staff second@demo.example "Second staff member"
  TONNE_NEW_SECRET=$TONNE_DEMO_PASSWORD java_store org.tonne.account.application.ManageAccounts seller seller@demo.example "Demo seller" "$seller"
  TONNE_NEW_SECRET=$TONNE_DEMO_KEY java_store org.tonne.account.application.ManageAccounts partner "Demo partner" "demo"
  touch "$TONNE_DATA/postgresql/sign-ins-made"
}

unpack_liberty() {
  liberty_home=${TONNE_LIBERTY_HOME:-$HOME/.cache/tonne/openliberty-$liberty_version}
  if [ ! -x "$liberty_home/wlp/bin/server" ]; then
    echo "Unpacking Open Liberty $liberty_version ..."
    mvn -q -B -N org.apache.maven.plugins:maven-dependency-plugin:3.8.1:unpack \
      -Dartifact="io.openliberty:openliberty-runtime:$liberty_version:zip" -DoutputDirectory="$liberty_home.new"
    chmod +x "$liberty_home.new"/wlp/bin/*
    rm -rf "$liberty_home"; mv "$liberty_home.new" "$liberty_home"
  fi
}

# Lays the server out under the data folder: nothing is written into the runtime.
lay_out_liberty() {
  local server=$TONNE_DATA/server
  unpack_liberty
  mkdir -p "$server/usr/servers/tonne/apps" "$server/usr/servers/tonne/lib" "$server/usr/servers/tonne/configDropins/overrides" "$server/logs"
  local home=$server/usr/servers/tonne
  cp server.xml "$home/"
  cp config/jvm.options "$home/"
  cp sandbox/src/main/liberty/sandbox.xml "$home/configDropins/overrides/"
  cp local/target/lib/postgresql-*.jar "$home/lib/postgresql.jar"
  cmp -s ear/target/tonne.ear "$home/apps/tonne.ear" || cp ear/target/tonne.ear "$home/apps/"
  cmp -s sandbox/target/tonne-sandbox.war "$home/apps/tonne-sandbox.war" || cp sandbox/target/tonne-sandbox.war "$home/apps/"
}

start_liberty() {
  lay_out_liberty
  answers "$TONNE_HTTP_PORT" && { echo "Port $TONNE_HTTP_PORT is taken; set TONNE_HTTP_PORT." >&2; exit 69; }
  echo "Starting Open Liberty ..."
  launch_liberty tonne "$TONNE_DATA/server"
  liberty_pid=$launched_pid
  for _ in $(seq 600); do
    answers_ok "$TONNE_HTTP_PORT" /health/ready && return
    kill -0 "$liberty_pid" 2>/dev/null || { tail -40 "$TONNE_DATA/server/logs/console.out" >&2; exit 70; }
    sleep 0.25
  done
  tail -40 "$TONNE_DATA/server/logs/console.out" >&2
  echo "The store did not become ready; see $TONNE_DATA/server/logs/messages.log" >&2; exit 70
}

# The registry's stand-in as a process of its own on TONNE_REGISTRY_PORT, with a database of its own beside the store's, so
# that it can be killed while the store lives. The store calls it where TONNE_REGISTRY_PORT was set when the store started.
start_registry() {
  local server=$TONNE_DATA/registry home=$TONNE_DATA/registry/usr/servers/registry
  unpack_liberty
  answers "$TONNE_REGISTRY_PORT" && { echo "Port $TONNE_REGISTRY_PORT is taken; set TONNE_REGISTRY_PORT." >&2; exit 69; }
  [ -n "$(java_local org.tonne.local.LocalQuery "$TONNE_DB_PORT" "select 1 from pg_database where datname = 'registry'")" ] ||
    java_local org.tonne.local.LocalQuery "$TONNE_DB_PORT" "create database registry"
  mkdir -p "$home/apps" "$home/lib" "$server/logs"
  cp sandbox/src/main/liberty/registry.xml "$home/server.xml"
  sed 's/^-Xmx.*/-Xmx256m/; s/^-Xms.*/-Xms64m/' config/jvm.options >"$home/jvm.options"
  cp local/target/lib/postgresql-*.jar "$home/lib/postgresql.jar"
  cmp -s sandbox/target/tonne-sandbox.war "$home/apps/tonne-sandbox.war" || cp sandbox/target/tonne-sandbox.war "$home/apps/"
  echo "Starting the registry ..."
  TONNE_SANDBOX_PORT=$TONNE_REGISTRY_PORT TONNE_SANDBOX_TLS_PORT=$TONNE_REGISTRY_TLS_PORT TONNE_SANDBOX_SMTP_PORT=0 TONNE_SANDBOX_WEBHOOK_URL='' \
    TONNE_DB_URL=${TONNE_DB_URL%/*}/registry launch_liberty registry "$server"
  registry_pid=$launched_pid
  for _ in $(seq 600); do
    answers_ok "$TONNE_REGISTRY_PORT" /sandbox/registry/settings && return
    kill -0 "$registry_pid" 2>/dev/null || { tail -40 "$server/logs/console.out" >&2; exit 70; }
    sleep 0.25
  done
  echo "The registry did not become ready; see $server/logs/messages.log" >&2; exit 70
}

# One JVM, no script around it: its process id is the server's. Takes the server's name and the folder of all that is its own.
# A pool of memory for each thread's native parts, glibc's way, would cost some 60 MB; two are as fast.
launch_liberty() {
  MALLOC_ARENA_MAX=${MALLOC_ARENA_MAX:-2} WLP_USER_DIR=$2/usr LOG_DIR=$2/logs WLP_OUTPUT_DIR=$2/output \
    java -javaagent:"$liberty_home/wlp/bin/tools/ws-javaagent.jar" -Djava.awt.headless=true \
    -Djdk.attach.allowAttachSelf=true --add-exports=java.base/sun.security.action=ALL-UNNAMED \
    --add-opens=java.base/java.lang=ALL-UNNAMED --add-opens=java.base/java.util=ALL-UNNAMED \
    --add-opens=java.base/java.util.concurrent=ALL-UNNAMED --add-opens=java.base/java.net=ALL-UNNAMED \
    --add-opens=java.base/java.lang.reflect=ALL-UNNAMED --add-opens=java.base/java.security=ALL-UNNAMED \
    --add-opens=java.base/sun.net.www.protocol.https=ALL-UNNAMED --add-opens=java.naming/javax.naming.spi=ALL-UNNAMED \
    --add-opens=java.naming/com.sun.naming.internal=ALL-UNNAMED --add-opens=java.sql/java.sql=ALL-UNNAMED \
    $(grep -v '^#' "$2/usr/servers/$1/jvm.options") ${TONNE_JVM_OPTIONS:-} \
    -jar "$liberty_home/wlp/bin/tools/ws-server.jar" "$1" >"$2/logs/console.out" 2>&1 </dev/null &
  launched_pid=$!
}

# Whether a server answers 200; asked without any tool beside the shell.
answers_ok() {
  local line
  { exec 3<>"/dev/tcp/localhost/$1"; } 2>/dev/null || return 1
  printf 'GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n' "$2" >&3
  read -r -t 5 line <&3 || line=
  exec 3<&- 3>&-
  [[ $line == *" 200 "* ]]
}

stop_all() {
  trap - EXIT INT TERM
  for pid in $liberty_pid $registry_pid $database_pid; do
    kill "$pid" 2>/dev/null && wait "$pid" 2>/dev/null || true
  done
}
