-- wrk: every request places one order for one unit of one of the offers in OFFERS, under a key of its own.
local offers, n, thread = {}, 0, 0
for offer in io.lines(os.getenv("BENCH_OFFERS")) do offers[#offers + 1] = offer end
math.randomseed(os.time())
local run = string.format("%x-%x", os.time(), math.random(1, 2^31 - 1))
wrk.method = "POST"
wrk.headers["Content-Type"] = "application/json"
wrk.headers["Authorization"] = "Bearer " .. os.getenv("TONNE_DEMO_KEY")
local bad = 0
function request()
  n = n + 1
  wrk.headers["Idempotency-Key"] = run .. "-" .. n
  return wrk.format(nil, os.getenv("BENCH_PATH"), nil, (os.getenv("BENCH_BODY"):gsub("OFFER", offers[math.random(#offers)])))
end
function response(status) if status ~= 201 then bad = bad + 1; if bad < 4 then print("status " .. status) end end end
