"""Runs igraph on the graphs that the benchmark wrote, and lets networkx grow the LFR graphs. Answers one JSON object."""
import json
import os
import sys
import time

import igraph


def rss():
    with open("/proc/self/status") as status:
        return next(int(line.split()[1]) * 1024 for line in status if line.startswith("VmRSS"))


def timed(figures, name, work):
    before = time.process_time()
    result = work()
    figures[name] = time.process_time() - before
    return result


def speed(path, tasks):
    before = rss()
    graph = igraph.Graph.Read_Edgelist(path, directed=False)
    figures = {"memory_per_edge": (rss() - before) / graph.ecount()}
    if "components" in tasks:
        timed(figures, "components", lambda: graph.connected_components())
    if "pagerank" in tasks:
        timed(figures, "pagerank", lambda: graph.pagerank())
    if "cores" in tasks:
        timed(figures, "cores", lambda: graph.coreness())
    if "triangles" in tasks:
        timed(figures, "triangles", lambda: graph.transitivity_undirected())
    if "leiden" in tasks:
        import random
        random.seed(1)
        found = timed(figures, "leiden", lambda: graph.community_leiden(objective_function="modularity", n_iterations=2))
        figures["modularity"] = graph.modularity(found.membership)
    return figures


def leiden_nmi(folder):
    import random
    figures = {}
    for name in sorted(os.listdir(folder)):
        if not name.endswith(".edges"):
            continue
        graph = igraph.Graph.Read_Edgelist(os.path.join(folder, name), directed=False).simplify()
        with open(os.path.join(folder, name.replace(".edges", ".labels"))) as labels:
            truth = [int(line) for line in labels]
        random.seed(1)
        found = graph.community_leiden(objective_function="modularity", n_iterations=-1)
        figures[name[:-6]] = igraph.compare_communities(found.membership, truth, method="nmi")
    return figures


def lfr(folder):
    import networkx
    for mu in (0.2, 0.4):
        graph = networkx.LFR_benchmark_graph(2000, 2.5, 1.5, mu, average_degree=15, max_degree=80, min_community=20, max_community=120, seed=1)
        groups = {}
        name = os.path.join(folder, "LFR %.1f" % mu)
        with open(name + ".edges", "w") as edges:
            for a, b in graph.edges():
                if a != b:
                    edges.write("%d %d\n" % (a, b))
        with open(name + ".labels", "w") as labels:
            for node in range(2000):
                labels.write("%d\n" % groups.setdefault(min(graph.nodes[node]["community"]), len(groups)))


command, *rest = sys.argv[1:]
if command == "version":
    answer = {"igraph": igraph.__version__}
elif command == "speed":
    answer = speed(rest[0], rest[1].split(","))
elif command == "lfr":
    answer = lfr(rest[0]) or {}
else:
    answer = leiden_nmi(rest[0])
print(json.dumps(answer))
