import json,sys,collections
G={json.loads(l)['id']:json.loads(l) for l in open(sys.argv[1])};P={json.loads(l)['id']:json.loads(l) for l in open(sys.argv[2])}
T={'person','organization','place'}
a=collections.Counter();b=collections.Counter()
for i,g in G.items():
    t=g['text'];sel=lambda d:{(e['start'],e['end'],e['type']) for e in d['entities'] if e.get('mention','NAM')=='NAM' and not e.get('nested') and not e.get('optional') and e['type'] in T}
    x,y=sel(g),sel(P[i])
    for s,e,k in x-y:
        o=[(t[u:v],w) for u,v,w in y if u<e and s<v]; a[(i[4:12],t[s:e],k,str(o))]+=1
    for s,e,k in y-x:
        if not any(u<e and s<v for u,v,w in x): b[(i[4:12],t[s:e],k)]+=1
print('MISSED/WRONG');[print(n,*k) for k,n in a.most_common(45)]
print('SPURIOUS');[print(n,*k) for k,n in b.most_common(30)]
