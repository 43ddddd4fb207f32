/** The silhouette that users without a photo have. */
export function photos(base: string) {
  return { picture: `${base}/profilephoto/005/F`, thumbnail: `${base}/profilephoto/005/T` };
}
