-- wrk: addresses drawn at random from a file.
local pages = {}
for page in io.lines(os.getenv("BENCH_PAGES")) do pages[#pages + 1] = page end
math.randomseed(os.time())
function request() return wrk.format("GET", pages[math.random(#pages)]) end
local bad = 0
function response(status) if status ~= 200 then bad = bad + 1; if bad < 4 then print("status " .. status) end end end
