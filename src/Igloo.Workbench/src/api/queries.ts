import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { get, post, put, remove } from "./client";
import type { Connector, ConnectorDecision, ConnectorDraft, Correlation, Decision, DecisionDraft, Doubt, Entity, EntityLink, Kind, Lead, LeadsPage, Lineage, LookUp, LookUpAsked, Mapping, MappingPreview, Me, Neighbourhood, Network, Page, Picture, RawRecord, ReadAgain, Resolution, Run, SearchHit, SecondOpinions, SourceView, Tie, UnmaskReason, Upload, UploadDetail, Ways, Withdrawal } from "./types";

const busy = 1_000;
const idle = 5_000;
const connectorLog = "super-connectors/decisions?pageSize=1000";

export const useMe = () => useQuery({ queryKey: ["me"], queryFn: () => get<Me>("me"), staleTime: Infinity });

/** The first workspace that the token opens; every path of data starts with it. */
export function useWorkspace(): string | undefined {
  return useMe().data?.workspaces[0];
}

function useData<T>(path: string | null, refetch: (data: T | undefined) => number | false = () => idle) {
  const workspace = useWorkspace();
  return useQuery<T>({
    queryKey: [workspace, path],
    queryFn: () => get<T>(`workspaces/${workspace}/${path}`),
    enabled: workspace !== undefined && path !== null,
    refetchInterval: (query) => refetch(query.state.data),
    // A list keeps its rows while the next filter loads; one item never stands in for another.
    ...(path?.includes("?") && { placeholderData: keepPreviousData }),
  });
}

export const useLeads = (filter: URLSearchParams) => useData<LeadsPage>(`leads?${filter}`);
export const useLead = (id: string) => useData<Lead>(`leads/${id}`, () => false);
export const useLeadNetwork = (id: string) => useData<Network>(`leads/${id}/network`, () => false);
export const useCommunityNetwork = (number: string) => useData<Network>(`communities/${number}/network`, () => false);
export const useRecord = (id: string | null) => useData<RawRecord>(id && `records/${id}`, () => false);
export const useEntity = (id: string) => useData<Entity>(`entities/${id}`, () => false);
export const useLineage = (id: string) => useData<Lineage>(`entities/${id}/lineage`, () => false);
export const useNeighbourhood = (id: string | null) => useData<Neighbourhood>(id && `entities/${id}/neighbourhood`, () => false);
export const useLinks = (id: string) => useData<Page<EntityLink>>(`entities/${id}/links`, () => false);
/** As many links as one answer holds: whoever adds to a picture adds from all of them. */
export const useAllLinks = (id: string | null) => useData<Page<EntityLink>>(id && `entities/${id}/links?pageSize=1000`, () => false);
export const useCorrelations = (id: string) => useData<Page<Correlation>>(`entities/${id}/correlations`, () => false);
export const usePicture = (ids: string[]) => useData<Picture>(ids.length > 0 ? `picture?ids=${ids.join(",")}` : null, () => false);
export const useWays = (from: string, to: string) => useData<Ways>(`entities/${from}/paths/${to}`, () => false);
export const useConnectors = () => useData<Page<Connector>>("super-connectors", () => false);
export const useConnectorDecisions = () => useData<Page<ConnectorDecision>>(connectorLog);
export const useTies = (id: string) => useData<{ ties: Tie[] }>(`entities/${id}/why`, () => false);
export const useSources = () => useData<Page<SourceView>>("sources", () => false);
export const useUpload = (id: string) => useData<UploadDetail>(`uploads/${id}`);
export const useSearch = (words: string) => useData<Page<SearchHit>>(`search?${new URLSearchParams({ q: words })}`, () => false);
export const useUploads = (pageSize: number) =>
  useData<Page<Upload>>(`uploads?pageSize=${pageSize}`, (page) =>
    page?.items.some((upload) => upload.state === "received" || upload.state === "parsing") ? busy : idle);
export const useRuns = () =>
  useData<Page<Run>>("runs", (page) => (page?.items.some((run) => run.state === "running") ? busy : idle));

/** What rows may tell and what their columns may be taken for. */
export const useKinds = () => useQuery({ queryKey: ["kinds"], queryFn: () => get<Page<Kind>>("kinds"), staleTime: Infinity });

/** What a file is read by, or the mapping that comes nearest where it is held. */
export function useProposal(upload: string) {
  const workspace = useWorkspace();
  return useQuery({
    queryKey: [workspace, "proposal", upload],
    queryFn: () => post<MappingPreview>(`workspaces/${workspace}/uploads/${upload}/preview`),
    enabled: workspace !== undefined,
    staleTime: Infinity,
  });
}

/** The first rows of a file as a mapping would read them; nothing is kept. */
export function usePreview(upload: string) {
  const workspace = useWorkspace();
  return useMutation({ mutationFn: (mapping: Mapping) => post<MappingPreview>(`workspaces/${workspace}/uploads/${upload}/preview`, mapping) });
}

/** Sets the mapping of a file's source and has the file read again by it. */
export function useReadBy(upload: Upload) {
  const workspace = useWorkspace();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (mapping: Mapping) => {
      await put<Mapping>(`workspaces/${workspace}/mappings/${upload.agency}/${upload.source}`, mapping);
      return readAgain(workspace, upload.id, true);
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: [workspace] }),
  });
}

const readAgain = (workspace: string | undefined, upload: string, isConfirmed: boolean) => post<ReadAgain>(`workspaces/${workspace}/uploads/${upload}/read${confirmed(isConfirmed)}`);

const confirmed = (isConfirmed: boolean) => (isConfirmed ? "?confirm=true" : "");

/** Does something, or only asks what that would do; what it changed is read again. */
function useToldFirst<T extends { done: boolean }>(act: (workspace: string | undefined, isConfirmed: boolean) => Promise<T>) {
  const workspace = useWorkspace();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (isConfirmed: boolean) => act(workspace, isConfirmed),
    onSuccess: (effect) => effect.done && queries.invalidateQueries({ queryKey: [workspace] }),
  });
}

/** Has a file read again. */
export const useReadAgain = (upload: string) => useToldFirst((workspace, isConfirmed) => readAgain(workspace, upload, isConfirmed));

/** Takes a file back. */
export const useTakeBack = (upload: string) => useToldFirst((workspace, isConfirmed) => remove<Withdrawal>(`workspaces/${workspace}/uploads/${upload}${confirmed(isConfirmed)}`));

/** Every doubt that the API gives: the order must not change while somebody answers. */
export const useDoubts = () => useData<Page<Doubt>>("doubts?pageSize=500");
/** Learnt by the server each time, so asked for only by whoever wants it, and not again while they answer. */
export const useSecondOpinions = (isWanted: boolean) => useData<SecondOpinions>(isWanted ? "doubts/second-opinions" : null, () => false);
export const useDecisions = () => useData<Page<Decision>>("decisions?pageSize=1000");
export const useResolution = (runId: string | null) => useData<Resolution>(runId && `runs/${runId}/resolution`, () => false);

/** Puts a decision in the log; the lists that show it are read again. */
export function useDecide() {
  const workspace = useWorkspace();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (draft: DecisionDraft) => post<Decision>(`workspaces/${workspace}/decisions`, draft),
    onSuccess: () => queries.invalidateQueries({ queryKey: [workspace, "decisions?pageSize=1000"] }),
  });
}

/** Puts a decision about a super-connector in its log. */
export function useDecideConnector() {
  const workspace = useWorkspace();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (draft: ConnectorDraft) => post<ConnectorDecision>(`workspaces/${workspace}/super-connectors/decisions`, draft),
    onSuccess: () => queries.invalidateQueries({ queryKey: [workspace, connectorLog] }),
  });
}

/** Shows the protected people of one row, for a reason that the audit keeps. */
export function useUnmask(recordId: string) {
  const workspace = useWorkspace();
  return useMutation({ mutationFn: (reason: UnmaskReason) => post<RawRecord>(`workspaces/${workspace}/records/${recordId}/unmask/${reason}`, {}) });
}

/** Who a person may be; asked by POST, so that no name stands in an address. */
export function useLookUp() {
  const workspace = useWorkspace();
  return useMutation({ mutationFn: (asked: LookUpAsked) => post<LookUp>(`workspaces/${workspace}/lookup`, asked) });
}
