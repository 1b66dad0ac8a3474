import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { get } from "./client";
import type { Entity, EntityLink, Lead, LeadsPage, Me, Neighbourhood, Network, Page, RawRecord, Run, SearchHit, SourceView, Tie, Upload, UploadDetail } from "./types";

const busy = 1_000;
const idle = 5_000;

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
export const useRecord = (id: string | null) => useData<RawRecord>(id && `records/${id}`, () => false);
export const useEntity = (id: string) => useData<Entity>(`entities/${id}`, () => false);
export const useNeighbourhood = (id: string) => useData<Neighbourhood>(`entities/${id}/neighbourhood`, () => false);
export const useLinks = (id: string) => useData<Page<EntityLink>>(`entities/${id}/links`, () => false);
export const useTies = (id: string) => useData<{ ties: Tie[] }>(`entities/${id}/why`, () => false);
export const useSources = () => useData<Page<SourceView>>("sources", () => false);
export const useUpload = (id: string) => useData<UploadDetail>(`uploads/${id}`);
export const useSearch = (words: string) => useData<Page<SearchHit>>(`search?${new URLSearchParams({ q: words })}`, () => false);
export const useUploads = (pageSize: number) =>
  useData<Page<Upload>>(`uploads?pageSize=${pageSize}`, (page) =>
    page?.items.some((upload) => upload.state === "received" || upload.state === "parsing") ? busy : idle);
export const useRuns = () =>
  useData<Page<Run>>("runs", (page) => (page?.items.some((run) => run.state === "running") ? busy : idle));
