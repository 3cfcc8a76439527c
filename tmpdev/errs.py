import json,sys,re,random,collections
WORD = re.compile(r"\w+(?:['\u2019]\w+)*")
G={};P={}
for l in open(sys.argv[1]): d=json.loads(l); G[d['id']]=d
for l in open(sys.argv[2]): d=json.loads(l); P[d['id']]=d
mode=sys.argv[3]; n=int(sys.argv[4]); random.seed(int(sys.argv[5]) if len(sys.argv)>5 else 1)
out=[];byrule=collections.Counter();okrule=collections.Counter()
for i,g in G.items():
    t=g['text']; idx=[m.span() for m in WORD.finditer(t)]
    tk=lambda sp:{k for s,e in sp or [] for k,(a,b) in enumerate(idx) if b>s and a<e}
    p=P.get(i,{'statements':[]}); gs=g['statements']; ps=p['statements']
    gt=[tk(s['content']) for s in gs]; pt=[tk(s['content']) for s in ps]
    c=sorted(((len(a&b)/len(a|b),x,y) for x,a in enumerate(gt) for y,b in enumerate(pt) if a&b),reverse=True)
    gi={};pj={}
    for v,x,y in c:
        if v<.5 or x in gi or y in pj: continue
        gi[x]=y;pj[y]=x
    tx=lambda sp:' ... '.join(t[a:b] for a,b in sp or []).replace('\n','/')
    for y,s in enumerate(ps):
        r=re.sub(r"^cue '[^']*' ",'',s['how'])[:60].split(',')[0]
        r=re.sub(r':.*','',r); byrule[r]+=1
        if y in pj: okrule[r]+=1
    if mode=='fp':
        for y,s in enumerate(ps):
            if y not in pj: out.append((i[-8:],round(s['confidence'],2),'|S',tx(s['speaker']),'|Q',tx(s['cue']),'|C',tx(s['content'])[:200],'|',s['how'][:90]))
    if mode=='fn':
        for x,s in enumerate(gs):
            if x not in gi: out.append((i[-8:],s.get('kind'),s.get('x_cueClass'),'|S',tx(s['speaker']),'|Q',tx(s['cue']),'|C',tx(s['content'])[:220]))
    if mode=='sp':
        for x,y in gi.items():
            a,b=gs[x],ps[y]
            if a.get('speaker') and not any(u[0]<v[1] and v[0]<u[1] for u in a['speaker'] for v in b['speaker'] or []): out.append((i[-8:],'|G',tx(a['speaker']),'|P',tx(b['speaker']),b.get('speakerName'),'|Q',tx(a['cue']),'|',tx(b['cue']),'|C',tx(a['content'])[:80],b['how'][:110]))
    if mode=='cal':
        for y,s in enumerate(ps): out.append((s['confidence'],y in pj))
if mode=='rules':
    for r,k in byrule.most_common(40): print(k,round(100*okrule[r]/k),r)
elif mode=='cal':
    for lo in range(0,10):
        z=[o for c,o in out if lo/10<=c<(lo+1)/10+(lo==9)]
        if z: print(lo/10,len(z),round(100*sum(z)/len(z)))
else:
    for o in random.sample(out,min(n,len(out))): print(*o)
